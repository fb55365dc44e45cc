package org.gonghui.member.spot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a phone that has scanned the code of a joining event is told; readable without a login.
@Path("/v1/public-joining-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "joining")
@RunOnVirtualThread
class PublicJoiningEventResource {
  private final SpotDesk desk;

  PublicJoiningEventResource(SpotDesk desk) {
    this.desk = desk;
  }

  /// The event that has a code.
  @GET
  @Path("/{code}")
  @PermitAll
  @Operation(
      operationId = "getPublicJoiningEvent",
      summary = "Read the joining event of a code",
      description =
          "The event whose code was scanned: its name, the union that is joined, and until when. To join, apply with"
              + " `joiningEventCode`. A code that was replaced is not found.")
  @APIResponse(responseCode = "200", description = "Open, or about to be.")
  @APIResponse(
      responseCode = "409",
      description = "JOINING_EVENT_CLOSED: it was closed, or its time is over.")
  public PublicJoiningEvent get(@PathParam("code") @Size(max = 64) String code) {
    return desk.shown(code);
  }
}
