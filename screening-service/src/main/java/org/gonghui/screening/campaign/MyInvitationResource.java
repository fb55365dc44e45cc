package org.gonghui.screening.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.roster.Me;

/// A member's own invitations.
@Path(MyInvitationResource.PATH)
@Tag(name = "my-screening")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyInvitationResource {
  static final String PATH = "/v1/me/screening-invitations";

  private final InvitationDesk desk;
  private final Me me;
  private final Cursors cursors;

  MyInvitationResource(InvitationDesk desk, Me me, Cursors cursors) {
    this.desk = desk;
    this.me = me;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyScreeningInvitations",
      summary = "List my invitations",
      description =
          "Whoever is or becomes due while a campaign is open is invited, once. INVITED: an appointment can be booked; BOOKED: one stands; DONE: examined.")
  @APIResponse(responseCode = "200", description = "One page of the caller's invitations.")
  public Page<InvitationView> list(@BeanParam Paging paging) {
    var member = me.memberId();
    var keyset = cursors.byId(paging, member);
    return keyset.page(desk.ofMember(member, keyset)).map(InvitationView::of);
  }
}
