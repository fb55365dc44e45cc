package org.gonghui.screening.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jspecify.annotations.Nullable;

/// Invitations for officers, who book for those who have no phone.
@Path("/v1/screening-invitations")
@Tag(name = "screening-appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvitationResource {
  private final InvitationDesk desk;
  private final Cursors cursors;

  InvitationResource(InvitationDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listScreeningInvitations",
      summary = "List invitations",
      description =
          "Invitations of the members of the caller's unions and of all below; `organization` narrows to a union and all below it.")
  @APIResponse(responseCode = "200", description = "One page of invitations.")
  public Page<InvitationView> list(
      @QueryParam("campaign") @Nullable UUID campaign,
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("state") Invitation.@Nullable State state,
      @BeanParam Paging paging) {
    var filter =
        new InvitationFilter(
            Optional.ofNullable(campaign),
            Optional.ofNullable(organization),
            Optional.ofNullable(state));
    var keyset = cursors.byId(paging, filter);
    return keyset.page(desk.page(filter, keyset)).map(InvitationView::of);
  }
}
