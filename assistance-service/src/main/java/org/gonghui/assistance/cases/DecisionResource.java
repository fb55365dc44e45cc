package org.gonghui.assistance.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Decisions;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// What staff decide on the cases of the members in their scope.
@Path("/v1/assistance-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assistance cases")
class DecisionResource {
  private final DecisionDesk desk;
  private final Caller caller;
  private final Decisions<ReliefCase, CaseView> decisions;

  DecisionResource(
      DecisionDesk desk,
      StaffReading views,
      Caller caller,
      Preconditions preconditions,
      BodyCheck bodies) {
    this.desk = desk;
    this.caller = caller;
    this.decisions =
        new Decisions<>(
            preconditions,
            bodies,
            id -> desk.visible(id, caller.organizations()),
            relief -> new Decisions.Shown<>(views.of(relief), relief.version()));
  }

  /// Reviews a submitted case; another person approves it.
  @POST
  @Path("/{id}/review")
  @RolesAllowed(Roles.REVIEWER)
  @HumanDecision
  @Consumes(MediaType.APPLICATION_JSON)
  @IfMatch
  @Operation(
      operationId = "reviewCase",
      summary = "Review a case",
      description = "SUBMITTED → REVIEWED.")
  @APIResponse(responseCode = "200", description = "Reviewed.")
  @APIResponse(
      responseCode = "409",
      description =
          "RELIEVED_BEFORE: the member was relieved by other cases that otherIllnessThan does not name; or the state is in the way.")
  @APIResponse(
      responseCode = "422",
      description = "AMOUNT_OUT_OF_POLICY: the policy does not yield the proposed amount.")
  public RestResponse<CaseView> review(@PathParam("id") UUID id, Review review) {
    return decisions.on(
        id,
        review,
        (given, match) ->
            desk.review(
                id,
                caller.organizations(),
                Optional.ofNullable(given.proposedAmount()),
                given.named(),
                given.note(),
                match));
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed({Roles.REVIEWER, Roles.APPROVER})
  @HumanDecision
  @Consumes(MediaType.APPLICATION_JSON)
  @IfMatch
  @Operation(
      operationId = "returnCase",
      summary = "Return a case to the member",
      description = "The member adds to the evidence.")
  @APIResponse(responseCode = "200", description = "Returned.")
  public RestResponse<CaseView> returnToMember(@PathParam("id") UUID id, Reason reason) {
    return decisions.on(
        id,
        reason,
        (why, match) -> desk.returnToMember(id, caller.organizations(), why.reason(), match));
  }

  /// Approves a reviewed case and reserves its sum in the same transaction.
  @POST
  @Path("/{id}/approval")
  @Idempotent(required = true)
  @RolesAllowed(Roles.APPROVER)
  @HumanDecision
  @IfMatch
  @Operation(
      operationId = "approveCase",
      summary = "Approve a case",
      description =
          "By another person than the reviewer; reserves the budget in the same transaction.")
  @APIResponse(responseCode = "200", description = "Approved.")
  @APIResponse(
      responseCode = "409",
      description =
          "RETRACTED_CASE_UNDER_REVIEW: another case of the member and programme was approved before its right was taken back. RELIEVED_BEFORE: another one was approved since the review, for all that is known for the same illness; or the state is in the way.")
  @APIResponse(
      responseCode = "422",
      description =
          "BUDGET_EXHAUSTED: no budget bears the sum. AMOUNT_OUT_OF_POLICY: the policy yields nothing.")
  public RestResponse<CaseView> approve(@PathParam("id") UUID id) {
    return decisions.on(id, match -> desk.approve(id, caller.organizations(), match));
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.APPROVER)
  @HumanDecision
  @Consumes(MediaType.APPLICATION_JSON)
  @IfMatch
  @Operation(
      operationId = "refuseCase",
      summary = "Refuse a case",
      description =
          "After its review, by another person than the reviewer; the member may appeal. Of a member who is gone (the record"
              + " was taken back, as after a restore) whatever is not decided yet is refused as it stands.")
  @APIResponse(responseCode = "200", description = "Refused.")
  public RestResponse<CaseView> refuse(@PathParam("id") UUID id, Reason reason) {
    return decisions.on(
        id, reason, (why, match) -> desk.refuse(id, caller.organizations(), why.reason(), match));
  }
}
