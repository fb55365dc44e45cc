package org.gonghui.screening.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Problems;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// A hospital's own answers.
@Path(ResultDesk.PATH)
@Tag(name = "screening-results")
@RolesAllowed(Roles.HOSPITAL)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ResultResource {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int MULTI_STATUS = 207;

  private final RecordingDesk recording;
  private final ResultDesk desk;
  private final Problems problems;
  private final Caller caller;

  ResultResource(RecordingDesk recording, ResultDesk desk, Problems problems, Caller caller) {
    this.recording = recording;
    this.desk = desk;
    this.problems = problems;
    this.caller = caller;
  }

  /// Takes up to 1,000 answers of a hospital (H1). Each number is answered once; the same answer again is 200, another 409.
  @POST
  @Idempotent(required = false)
  @Operation(
      operationId = "recordScreeningResults",
      summary = "Record results",
      description =
          "Up to 1,000 items, judged one by one: 201 recorded, 200 the same was recorded before, 400 VALIDATION_FAILED, 404 UNKNOWN_APPOINTMENT (unknown, another hospital's and cancelled numbers alike), 409 ALREADY_RECORDED (with other content), 422 RESULT_TOO_EARLY.")
  @APIResponseSchema(
      value = RecordedResults.class,
      responseCode = "207",
      responseDescription =
          "An outcome per item, in the order asked: 201, 200 for the same again, 409 ALREADY_RECORDED, 404"
              + " UNKNOWN_APPOINTMENT.")
  public RestResponse<RecordedResults> record(@NotNull @Valid RecordResults results) {
    var recorded = items(recording.record(hospital(), results.items()));
    return RestResponse.ResponseBuilder.<RecordedResults>create(MULTI_STATUS)
        .entity(new RecordedResults(recorded))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getScreeningResult",
      summary = "Read a result",
      description = "One of the hospital's own results; every read is recorded.")
  @APIResponseSchema(
      value = ResultView.class,
      responseCode = "200",
      responseDescription = "The result.")
  public RestResponse<ResultView> get(@PathParam("id") UUID id) {
    var view = desk.read(hospital(), id);
    return Answers.ok(view, view.version());
  }

  /// Takes an answer back; the number can be answered anew. A case that was opened for it ends or goes to review.
  @POST
  @Path("{id}/retraction")
  @Operation(
      operationId = "retractScreeningResult",
      summary = "Retract a result",
      description =
          "RECORDED, CONFIRMED or RULED_OUT → RETRACTED. A case that a confirmation opened is told of it; one already paid goes to review.")
  @APIResponseSchema(
      value = ResultView.class,
      responseCode = "200",
      responseDescription = "The result, RETRACTED.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: it was retracted before, or she missed it and has booked again since.")
  public RestResponse<ResultView> retract(@PathParam("id") UUID id) {
    var view = desk.retract(hospital(), id);
    return Answers.ok(view, view.version());
  }

  private UUID hospital() {
    return caller.partner().orElseThrow(() -> new Refusal(KitProblem.PARTNER_NOT_ACTIVE));
  }

  private List<RecordedResults.Item> items(List<Recording> outcomes) {
    var items = new ArrayList<RecordedResults.Item>(outcomes.size());
    for (var outcome : outcomes) {
      int index = items.size();
      items.add(
          switch (outcome) {
            case Recording.Recorded(var result, _) ->
                RecordedResults.Item.done(index, CREATED, result);
            case Recording.Repeated(var result) -> RecordedResults.Item.done(index, OK, result);
            case Recording.Refused(var refusal) ->
                RecordedResults.Item.refused(index, problems.describe(refusal));
          });
    }
    return items;
  }
}
