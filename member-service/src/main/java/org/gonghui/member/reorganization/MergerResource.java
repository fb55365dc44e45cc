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

/// The merger of a union into another over HTTP.
@Path("/v1/organizations/{id}/merger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class MergerResource {
  private final ReorganizationDesk desk;
  private final BodyCheck bodies;

  MergerResource(ReorganizationDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// Which union takes its place, and who says so.
  ///
  /// @param on the day on which it was decided; today when absent
  @Schema(name = "UnionMerger")
  record Merger(@NotNull UUID intoId, @Nullable LocalDate on, @NotNull @Valid Decision decision) {}

  /// Merges a union into another (M6).
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      operationId = "mergeOrganization",
      summary = "Merge a union into another",
      description =
          "The union is closed at once: nobody joins it any more. The unions below it go below the other one, and what"
              + " belonged to it by industry belongs to that one; then its members follow. They go in portions, in the background: CLOSING"
              + " until the last one has gone (`GET /v1/reorganizations/{id}`). They keep number and card.")
  @APIResponseSchema(
      value = ReorganizationView.class,
      responseCode = "202",
      responseDescription = "Closed; its members are on their way.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: IN_THE_FUTURE of `on`: it is entered when it is due.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: the union is closed. UNION_CLOSED: the other one is. MEMBERS_ARE_COMING: members of another"
              + " union are on their way into it. AREA_BELOW_LEAF: an area below it would lie below a union at the base.")
  @APIResponse(
      responseCode = "422",
      description = "CYCLE: into itself, or into a union that stands below it.")
  public RestResponse<ReorganizationView> merge(@PathParam("id") UUID id, Merger body) {
    desk.requireFound(id);
    var said = bodies.check(body);
    var decided =
        desk.decide(id, new Plan.Merger(said.intoId()), new Ruling(said.decision(), said.on()));
    return Answers.accepted(
        decided, URI.create("/v1/reorganizations/" + decided.id()), decided.etag());
  }
}
