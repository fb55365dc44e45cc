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
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The dissolution of a union over HTTP.
@Path("/v1/organizations/{id}/dissolution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class DissolutionResource {
  private final ReorganizationDesk desk;
  private final BodyCheck bodies;

  DissolutionResource(ReorganizationDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// What becomes of those who belong to the union, and who says so.
  ///
  /// @param membersTo the union that its members go to; either this or `leave`
  /// @param leave true: its members leave, and are members of no union
  /// @param unionsTo where the unions right below it go; the union above it when absent
  /// @param on the day on which it was decided; today when absent
  @Schema(name = "UnionDissolution")
  record Dissolution(
      @Nullable UUID membersTo,
      @Nullable Boolean leave,
      @Nullable UUID unionsTo,
      @Nullable LocalDate on,
      @NotNull @Valid Decision decision) {

    Plan plan() {
      if ((membersTo != null) == Boolean.TRUE.equals(leave)) {
        throw Refusal.invalid("membersTo", membersTo == null ? "REQUIRED" : "INVALID_VALUE");
      }
      return new Plan.Dissolution(unionsTo, membersTo);
    }
  }

  /// Dissolves a union; its members go where the decision says (M6).
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      operationId = "dissolveOrganization",
      summary = "Dissolve a union",
      description =
          "The union is closed at once: nobody joins it any more. The unions below it go below `unionsTo`, then its"
              + " members go to `membersTo`, or leave (`leave`), in portions, in the background: CLOSING until the last one"
              + " has gone (`GET /v1/reorganizations/{id}`). Each is told.")
  @APIResponseSchema(
      value = ReorganizationView.class,
      responseCode = "202",
      responseDescription = "Closed; its members are on their way.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: REQUIRED of `membersTo` unless they leave, of `unionsTo` of a root with unions below it;"
              + " IN_THE_FUTURE of `on`: it is entered when it is due.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: the union is closed. UNION_CLOSED: one that is named is. MEMBERS_ARE_COMING: members of another"
              + " union are on their way into it. AREA_BELOW_LEAF: an area below it would lie below a union at the base.")
  @APIResponse(
      responseCode = "422",
      description = "CYCLE: its heir is the union itself or stands below it.")
  public RestResponse<ReorganizationView> dissolve(@PathParam("id") UUID id, Dissolution body) {
    desk.requireFound(id);
    var said = bodies.check(body);
    var decided = desk.decide(id, said.plan(), new Ruling(said.decision(), said.on()));
    return Answers.accepted(
        decided, URI.create("/v1/reorganizations/" + decided.id()), decided.etag());
  }
}
