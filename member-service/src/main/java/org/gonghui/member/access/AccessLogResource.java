package org.gonghui.member.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// Who read my file, over HTTP.
@Path("/v1/me/access-log")
@Tag(name = "membership")
@RunOnVirtualThread
class AccessLogResource {
  private final AccessLogDesk desk;
  private final Cursors cursors;

  AccessLogResource(AccessLogDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Who read the caller's file, the last reading first.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyFileReadings",
      summary = "Read who has read my file",
      description =
          "Every reading of the caller's file in this service by others: in which role, for which unions or partner, when"
              + " and what for. The last first. Kept for three years unless the operator says otherwise.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(
      responseCode = "409",
      description = "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.")
  public Page<AccessLogEntry> list(@BeanParam Paging paging) {
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging);
    return keyset.page(desk.list(keyset));
  }
}
