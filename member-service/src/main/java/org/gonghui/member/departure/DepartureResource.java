package org.gonghui.member.departure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
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
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// How memberships end by their union's word, and how that is taken back, over HTTP.
@Path("/v1/members/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class DepartureResource {
  private static final String OWN = "FOUR_EYES: the officer's own membership.";
  private static final String OVER = "STATE_CONFLICT: a member no more.";

  private final DepartureDesk desk;
  private final BodyCheck bodies;

  DepartureResource(DepartureDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// Why the union ends a membership.
  @Schema(name = "MembershipEnding")
  record Ending(@NotNull LeavingReason reason) {}

  /// @param on the first day of it; today or before
  @Schema(name = "Retirement")
  record Retirement(@NotNull @PastOrPresent(message = "IN_THE_FUTURE") LocalDate on) {}

  /// @param on the day of it; today or before
  /// @param evidence that the officer has seen
  @Schema(name = "Death")
  record Death(
      @NotNull @PastOrPresent(message = "IN_THE_FUTURE") LocalDate on,
      @NotNull DeathEvidence evidence) {}

  /// Ends a membership, today.
  @POST
  @Path("/departure")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "endMembership",
      summary = "Record that a member leaves",
      description =
          "Ends the membership of a member in the caller's scope today: the card is closed, an open transfer lapses, and"
              + " tickets, places in lines and entries of draws are given up within a minute. The member is told.")
  @APIResponseSchema(
      value = DepartureView.class,
      responseCode = "201",
      responseDescription = "A member no more.")
  @APIResponse(responseCode = "403", description = OWN)
  @APIResponse(responseCode = "409", description = OVER)
  public RestResponse<DepartureView> end(@PathParam("id") UUID id, Ending ending) {
    desk.find(id);
    return made(desk.end(id, bodies.check(ending).reason()));
  }

  /// Records that a member works no more.
  @POST
  @Path("/retirement")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "retireMember",
      summary = "Record a retirement",
      description =
          "Records that a member in the caller's scope has retired: `retiredOn` from now on. Who retires stays a member, and"
              + " card, tickets and rights stay.")
  @APIResponseSchema(
      value = DepartureView.class,
      responseCode = "201",
      responseDescription = "A retired member.")
  @APIResponse(responseCode = "403", description = OWN)
  @APIResponse(responseCode = "409", description = "ALREADY_RETIRED. " + OVER)
  public RestResponse<DepartureView> retire(@PathParam("id") UUID id, Retirement retirement) {
    desk.find(id);
    return made(desk.retire(id, bodies.check(retirement).on()));
  }

  /// Records that a member has died.
  @POST
  @Path("/death")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "recordDeath",
      summary = "Record a death",
      description =
          "Records the death of a member in the caller's scope, by evidence that the officer has seen: DECEASED. The card is"
              + " closed and no code of it is good any more, an open transfer lapses, tickets, places in lines and entries of draws"
              + " are given up within a minute, and the inbox takes no more messages.")
  @APIResponseSchema(
      value = DepartureView.class,
      responseCode = "201",
      responseDescription = "DECEASED.")
  @APIResponse(responseCode = "403", description = OWN)
  @APIResponse(responseCode = "409", description = OVER)
  public RestResponse<DepartureView> die(@PathParam("id") UUID id, Death death) {
    desk.find(id);
    var body = bodies.check(death);
    return made(desk.die(id, body.on(), body.evidence()));
  }

  /// Takes the last leaving, retirement or death back.
  @POST
  @Path("/restoration")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "restoreMember",
      summary = "Restore a membership",
      description =
          "Takes back the last leaving, retirement or death of a member in the caller's scope, within 30 days: all is as it was"
              + " before, but for the card, which is a new one, and for tickets that were given up.")
  @APIResponseSchema(
      value = DepartureView.class,
      responseCode = "201",
      responseDescription = "What was taken back.")
  @APIResponse(responseCode = "403", description = OWN)
  @APIResponse(
      responseCode = "409",
      description =
          "NOTHING_TO_RESTORE: nothing has ended. ALREADY_MEMBER: has joined again. UNION_CLOSED: the union is, and none took its place. STATE_CONFLICT: the membership that"
              + " somebody has retired from has ended.")
  @APIResponse(
      responseCode = "422",
      description = "TOO_LATE_TO_RESTORE: it was declared more than 30 days ago.")
  public RestResponse<DepartureView> restore(@PathParam("id") UUID id) {
    return made(desk.restore(id));
  }

  private static RestResponse<DepartureView> made(Departure departure) {
    return Answers.created(
        departure.view(), URI.create("/v1/members/" + departure.memberId()), departure.version());
  }
}
