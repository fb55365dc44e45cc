package org.gonghui.member.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A member's file over HTTP.
@Path("/v1/members/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class HistoryResource {
  private final HistoryDesk desk;

  HistoryResource(HistoryDesk desk) {
    this.desk = desk;
  }

  /// What the memberships of a member were, the last first.
  @Schema(name = "MembershipHistory")
  record History(List<Period> items) {}

  /// A member in the caller's scope, now or as of a day.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getMember",
      summary = "Read a member",
      description =
          "A member in the caller's scope, masked: state, union, form and retirement now or, with `asOf`, at the end of that day"
              + " in Asia/Shanghai. 404 too for a day before the member joined. Of somebody who has left for another union it is"
              + " what the membership here was. The reading is recorded, and the member can see it.")
  @APIResponse(responseCode = "200", description = "As it is, or was.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: `asOf` is IN_THE_FUTURE.")
  public RestResponse<MemberFile> get(
      @PathParam("id") UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
    var file = desk.get(id, asOf);
    return Answers.ok(file, file.etag());
  }

  /// What a member's memberships were, the last first.
  @GET
  @Path("/history")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getMemberHistory",
      summary = "Read what a member was",
      description =
          "Every union, state, form and retirement of a member in the caller's scope with the instants from and to which it"
              + " held, and what changed it; the last first. The reading is recorded, and the member can see it.")
  @APIResponse(responseCode = "200", description = "From now back to the joining.")
  public History history(@PathParam("id") UUID id) {
    return new History(desk.history(id));
  }
}
