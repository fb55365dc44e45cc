package org.gonghui.screening.confirmation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.calls.ToldAlike;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.result.ResultDesk;
import org.gonghui.screening.result.ResultView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A second doctor's verdict on a finding; a person's, never a system's.
@Path(ResultDesk.PATH + "/{id}")
@Tag(name = "screening-results")
@RolesAllowed(Roles.HOSPITAL)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConfirmationResource {
  /// Either verdict in a partner's own calls: which it was would say who is ill.
  private static final String JUDGED = "judgeScreeningResult";

  private final ConfirmationDesk desk;
  private final ResultDesk results;
  private final BodyCheck bodies;
  private final Caller caller;

  ConfirmationResource(ConfirmationDesk desk, ResultDesk results, BodyCheck bodies, Caller caller) {
    this.desk = desk;
    this.results = results;
    this.bodies = bodies;
    this.caller = caller;
  }

  /// Confirms a finding (H1). Where the diagnosis entitles, a case opens by itself (A7).
  @POST
  @Path("confirmation")
  @Idempotent(required = false)
  @HumanDecision
  @ToldAlike(JUDGED)
  @Operation(
      operationId = "confirmScreeningResult",
      summary = "Confirm a finding",
      description =
          "By another doctor of the same hospital than the one who recorded it. `confirmedAt` lies neither in the future nor before the result's `recordedAt`. Where the diagnosis entitles, a case opens by itself.")
  @APIResponseSchema(
      value = ResultView.class,
      responseCode = "201",
      responseDescription = "The result, CONFIRMED.")
  @APIResponse(
      responseCode = "403",
      description =
          "FOUR_EYES: the caller recorded or entered it. HUMAN_REQUIRED: a system's token.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it was confirmed, ruled out or retracted before.")
  @APIResponse(responseCode = "422", description = "NOTHING_TO_CONFIRM: it has no finding.")
  public RestResponse<ResultView> confirm(
      @PathParam("id") UUID id, @Nullable ConfirmResult command) {
    var hospital = hospital();
    results.require(hospital, id);
    var view = desk.confirm(hospital, id, doctor(), bodies.check(command));
    return Answers.created(view, URI.create(ResultDesk.PATH + "/" + id), view.version());
  }

  @POST
  @Path("ruling-out")
  @HumanDecision
  @ToldAlike(JUDGED)
  @Operation(
      operationId = "ruleOutScreeningResult",
      summary = "Rule a finding out",
      description =
          "By another doctor of the same hospital than the one who recorded it. `confirmedAt` lies neither in the future nor before the result's `recordedAt`.")
  @APIResponseSchema(
      value = ResultView.class,
      responseCode = "200",
      responseDescription = "The result, RULED_OUT.")
  @APIResponse(
      responseCode = "403",
      description =
          "FOUR_EYES: the caller recorded or entered it. HUMAN_REQUIRED: a system's token.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it was confirmed, ruled out or retracted before.")
  @APIResponse(responseCode = "422", description = "NOTHING_TO_CONFIRM: it has no finding.")
  public RestResponse<ResultView> ruleOut(
      @PathParam("id") UUID id, @Nullable RuleOutResult command) {
    var hospital = hospital();
    results.require(hospital, id);
    var view = desk.ruleOut(hospital, id, doctor(), bodies.check(command));
    return Answers.ok(view, view.version());
  }

  private UUID hospital() {
    return caller.partner().orElseThrow(() -> new Refusal(KitProblem.PARTNER_NOT_ACTIVE));
  }

  private UUID doctor() {
    return caller.person().orElseThrow(() -> new Refusal(KitProblem.HUMAN_REQUIRED));
  }
}
