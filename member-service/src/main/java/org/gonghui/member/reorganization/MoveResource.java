package org.gonghui.member.reorganization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The move of a union over HTTP.
@Path("/v1/organizations/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class MoveResource {
  private final ReorganizationDesk desk;
  private final BodyCheck bodies;

  MoveResource(ReorganizationDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// Where a union goes, and who says so.
  ///
  /// @param parentId the union above it from now on, by area
  /// @param on the day on which it was decided; today when absent
  @Schema(name = "UnionMove")
  record Move(@NotNull UUID parentId, @Nullable LocalDate on, @NotNull @Valid Decision decision) {}

  /// Moves a union and everything below it, by decision (M6, M7).
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      operationId = "moveOrganization",
      summary = "Move a union by decision",
      description =
          "Moves the union and everything below it under another one by area, at once; its members stay its members and"
              + " counts of the areas follow. The decision stands in its history. A new `parentId` by PATCH does the same"
              + " as a correction, without one.")
  @APIResponseSchema(
      value = ReorganizationView.class,
      responseCode = "201",
      responseDescription = "Moved.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: IN_THE_FUTURE of `on`: it is entered when it is due.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: the union is closed. UNION_CLOSED: the other one is, or stands below one that is being closed."
              + " MEMBERS_ARE_COMING: members or unions of another are on their way to it. AREA_BELOW_LEAF: no area lies below a union"
              + " at the base, and nothing below a group.")
  @APIResponse(responseCode = "422", description = "CYCLE: it would stand above itself.")
  public RestResponse<ReorganizationView> move(@PathParam("id") UUID id, Move body) {
    desk.requireFound(id);
    var said = bodies.check(body);
    var decided =
        desk.decide(id, new Plan.Move(said.parentId()), new Ruling(said.decision(), said.on()));
    return Answers.created(
        decided, URI.create("/v1/reorganizations/" + decided.id()), decided.etag());
  }
}
