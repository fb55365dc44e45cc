package org.gonghui.member.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.ranking.Standings.Place;
import org.jboss.resteasy.reactive.RestResponse;

/// Rounds of contests, over HTTP.
@Path("/v1/contests/{id}/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
@RunOnVirtualThread
class RoundResource {
  private final ScoringDesk scoring;
  private final RoundDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  RoundResource(ScoringDesk scoring, RoundDesk desk, BodyCheck bodies, Cursors cursors) {
    this.scoring = scoring;
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// The works of a round, as a juror sees them.
  @Schema(name = "ScoreSheet")
  public record ScoreSheet(List<ScoreView> items) {}

  /// Gives a work a score.
  @PUT
  @Path("/scores")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Operation(
      operationId = "scoreContestEntry",
      summary = "Score a work",
      description =
          "A juror's marks for a work in the round that is open, one for each criterion, in place of those given before. One"
              + " score for each juror and work, until the round is closed.")
  @APIResponse(responseCode = "200", description = "Taken.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: MARKS_DO_NOT_FIT unless each criterion of the contest has one mark.")
  @APIResponse(
      responseCode = "403",
      description = "NOT_ON_THE_JURY. FOUR_EYES: the work is the juror's own.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the round is not open.")
  @APIResponse(
      responseCode = "422",
      description = "NOT_IN_THIS_ROUND: the work was withdrawn, or has not gone on.")
  public RestResponse<ScoreView> score(
      @PathParam("id") UUID id, @PathParam("round") int round, ScoreBody score) {
    var given = scoring.score(id, round, () -> bodies.check(score));
    return Answers.ok(given.view(), given.version());
  }

  /// The works of a round with what the caller gave them.
  @GET
  @Path("/scores")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getScoreSheet",
      summary = "Read my score sheet",
      description =
          "The works of a round by their numbers, with the marks that the caller has given as a juror; what others gave is not"
              + " shown.")
  public ScoreSheet sheet(@PathParam("id") UUID id, @PathParam("round") int round) {
    return new ScoreSheet(scoring.sheet(id, round));
  }

  /// Closes a round.
  @POST
  @Path("/closing")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "closeContestRound",
      summary = "Close a round",
      description =
          "OPEN → CLOSED: ranks the works by the contest's rule, ties share a rank (1, 1, 3), and gives prizes. As many go on as"
              + " were planned, and with the last of them everybody who shares its rank: `tied` tells them. The next round is"
              + " open then; without one the contest is finished.")
  @APIResponse(responseCode = "200", description = "Closed; nothing of it changes any more.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: the round is not open. SCORES_MISSING: a juror has not scored each work.")
  public RestResponse<RoundView> close(@PathParam("id") UUID id, @PathParam("round") int round) {
    // the first of two things that become of a round
    return Answers.ok(desk.close(id, round), 1);
  }

  /// Publishes the results of a round.
  @POST
  @Path("/publication")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "publishContestRound",
      summary = "Publish the results of a round",
      description =
          "CLOSED → PUBLISHED: everybody can read them, names masked, and those whose works stand in them are told.")
  @APIResponse(responseCode = "200", description = "Published.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: the round is not closed, or was published before.")
  public RestResponse<RoundView> publish(@PathParam("id") UUID id, @PathParam("round") int round) {
    // the second
    return Answers.ok(desk.publish(id, round), 2);
  }

  /// How a round ended.
  @GET
  @Path("/standings")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listContestStandings",
      summary = "List the standings of a round",
      description = "How the works of a closed round stand, the first rank first.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the round is not closed.")
  public Page<StandingView> list(
      @PathParam("id") UUID id, @PathParam("round") int round, @BeanParam Paging paging) {
    var keyset = cursors.from(Place.START, paging, id, round);
    return keyset.page(desk.list(id, round, keyset)).map(StandingView::of);
  }
}
