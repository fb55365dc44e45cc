package org.gonghui.member.reorganization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// The past of a union over HTTP.
@Path("/v1/organizations/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class HistoryResource {
  private final ReorganizationDesk desk;
  private final Cursors cursors;

  HistoryResource(ReorganizationDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Names, parents and states of a union, and the decisions that made them so.
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.REVIEWER, Roles.APPROVER, Roles.AUDITOR})
  @Operation(
      operationId = "getOrganizationHistory",
      summary = "Read the past of a union",
      description =
          "What a union in the caller's scope was called, where it stood and whether it was open, line by line from when it"
              + " was entered on; `decided` names the decision where one made it so.")
  public Page<UnionPast> history(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.from(UnionHistories.BEGINNING, paging, id);
    return keyset.page(desk.history(id, keyset));
  }
}
