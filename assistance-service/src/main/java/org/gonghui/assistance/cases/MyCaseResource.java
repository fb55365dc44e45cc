package org.gonghui.assistance.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The caller's own cases.
@Path("/v1/me/assistance-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.MEMBER)
@Tag(name = "My assistance cases")
class MyCaseResource {
  private static final String CASES = "/v1/me/assistance-cases";

  private final CaseDesk desk;
  private final EvidenceDesk evidences;
  private final Dossiers dossiers;
  private final Policies policies;
  private final Me me;
  private final Cursors cursors;
  private final Preconditions preconditions;
  private final BodyCheck body;

  MyCaseResource(
      CaseDesk desk,
      EvidenceDesk evidences,
      Dossiers dossiers,
      Policies policies,
      Me me,
      Cursors cursors,
      Preconditions preconditions,
      BodyCheck body) {
    this.desk = desk;
    this.evidences = evidences;
    this.dossiers = dossiers;
    this.policies = policies;
    this.me = me;
    this.cursors = cursors;
    this.preconditions = preconditions;
    this.body = body;
  }

  /// Applies for a programme, with its facts.
  @POST
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openAssistanceCase",
      summary = "Apply for assistance",
      description =
          "Opens a case under the policy of today; the answer says what the policy yields and why. A programme without"
              + " a policy is UNKNOWN_PROGRAMME.")
  @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "Opened.")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_BY_APPLICATION: cases of this programme open by themselves. NO_POLICY_IN_FORCE: none is in force today.")
  public RestResponse<CaseView> open(@NotNull @Valid OpenCase request) {
    if (!policies.knows(request.programme())) {
      throw Refusal.invalid("programme", "UNKNOWN_PROGRAMME");
    }
    var facts = Optional.ofNullable(request.facts());
    var relief = desk.apply(me.member(), request.programme(), facts);
    return Answers.created(view(relief, null), CASES, relief.id(), relief.version());
  }

  @GET
  @Operation(
      operationId = "listMyAssistanceCases",
      summary = "List the own cases",
      description = "The oldest first.")
  public Page<CaseView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset
        .page(desk.own(me.memberId(), keyset))
        .map(relief -> view(relief, Answers.etag(relief.version())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMyAssistanceCase",
      summary = "Read an own case",
      description = "With its assessment, why this sum, and its timeline.")
  public RestResponse<CaseView> get(@PathParam("id") UUID id) {
    return answer(desk.own(me.memberId(), id));
  }

  /// Gives the evidence; frozen from REVIEWED on (409).
  @PUT
  @Path("/{id}/evidence")
  @Consumes(MediaType.APPLICATION_JSON)
  @IfMatch
  @Operation(
      operationId = "putCaseEvidence",
      summary = "Give the evidence of a case",
      description = "Moves OPENED, RETURNED and REOPENED to SUBMITTED; frozen from REVIEWED on.")
  @APIResponse(responseCode = "200", description = "Submitted.")
  @APIResponse(
      responseCode = "400",
      description = "CONSENT_MISSING: MEDICAL_DATA is not among the consents.")
  @APIResponse(
      responseCode = "422",
      description =
          "SELF_PAID_DIFFERS: selfPaid is not the total cost less what was paid by others.")
  public RestResponse<CaseView> evidence(@PathParam("id") UUID id, Evidence evidence) {
    var memberId = me.memberId();
    var relief = desk.own(memberId, id);
    evidences.requireAdmissible(relief, body.check(evidence));
    return answer(evidences.give(memberId, id, evidence, preconditions::requireMatch));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "withdrawCase",
      summary = "Withdraw a case",
      description = "Before it is approved.")
  @APIResponse(responseCode = "200", description = "Withdrawn.")
  public RestResponse<CaseView> withdraw(@PathParam("id") UUID id, Reason reason) {
    var memberId = me.memberId();
    desk.own(memberId, id);
    return answer(desk.withdraw(memberId, id, body.check(reason).reason()));
  }

  /// Asks other people to decide on a refused case.
  @POST
  @Path("/{id}/appeal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "appealCase",
      summary = "Appeal against a refusal",
      description = "The case goes to another reviewer and another approver.")
  @APIResponse(responseCode = "200", description = "Submitted again.")
  public RestResponse<CaseView> appeal(@PathParam("id") UUID id, Reason reason) {
    var memberId = me.memberId();
    desk.own(memberId, id);
    return answer(desk.appeal(memberId, id, body.check(reason).reason()));
  }

  private RestResponse<CaseView> answer(ReliefCase relief) {
    return Answers.ok(view(relief, null), relief.version());
  }

  private CaseView view(ReliefCase relief, @Nullable String etag) {
    return CaseView.of(relief, dossiers.of(relief), etag);
  }
}
