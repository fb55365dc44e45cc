package org.gonghui.member.station;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;

/// Who lacks a Workers' Home, over HTTP.
@Path("/v1/workers-homes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stations")
@RunOnVirtualThread
class WorkersHomeResource {
  private final StationDesk desk;
  private final Cursors cursors;

  WorkersHomeResource(StationDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// The firms in the caller's scope that should have a Workers' Home and have none (M7).
  @GET
  @Path("/missing")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listMissingWorkersHomes",
      summary = "List firms without a Workers' Home",
      description =
          "Lists the open enterprise unions in the caller's scope whose `headcount` is 50 or more, or not known, and that run"
              + " no open Workers' Home.")
  public Page<MissingHome> missing(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.missingHomes(keyset));
  }
}
