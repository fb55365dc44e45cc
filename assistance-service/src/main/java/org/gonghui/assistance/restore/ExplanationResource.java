package org.gonghui.assistance.restore;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Whom transfers paid that were forgotten here.
@Path("/v1/transfer-explanations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "After a restore")
class ExplanationResource {
  private static final String EXPLANATIONS = "/v1/transfer-explanations";

  private final ExplanationDesk desk;
  private final Caller caller;
  private final Cursors cursors;

  ExplanationResource(ExplanationDesk desk, Caller caller, Cursors cursors) {
    this.desk = desk;
    this.caller = caller;
    this.cursors = cursors;
  }

  /// Says whom a transfer paid that is not known here, and which of their payments it is where they were promised it anew.
  /// What is open of that member, and what they are promised from then on, is held as MAY_BE_PROMISED_ALREADY; another person of
  /// finance confirms it.
  @POST
  @Idempotent(required = true)
  @HumanDecision
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "explainTransfer",
      summary = "Explain a transfer that is not known here",
      description =
          "Says whom a transfer of listUnknownTransfers paid. Where nobody here will ask for it again, it leaves that list once another person of finance has confirmed it. Where it was approved anew, paymentId names the payment: once that is confirmed, the bank's file, sent again, finds it. What is open of the member, and what they are promised from then on, is held as MAY_BE_PROMISED_ALREADY until finance has looked at it.")
  @APIResponseSchema(
      value = ExplanationView.class,
      responseCode = "201",
      responseDescription = "Explained; another person confirms it.")
  @APIResponse(
      responseCode = "409",
      description =
          "TRANSFER_ALREADY_EXPLAINED: it has an explanation, which waits for confirmation, or for the bank's file where it names a payment.")
  public RestResponse<ExplanationView> explain(@NotNull @Valid ExplainTransfer told) {
    var explanation = desk.explain(told, caller.organizations());
    return Answers.created(
        explanation.view(), EXPLANATIONS, explanation.id(), explanation.version());
  }

  /// Explanations for members in the caller's scope.
  @GET
  @Operation(
      operationId = "listTransferExplanations",
      summary = "List explanations of transfers",
      description = "For members in the caller's scope; the reading is recorded.")
  public Page<ExplanationView> list(
      @QueryParam("state") @Nullable ExplanationState state, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, state);
    return keyset
        .page(desk.list(caller.organizations(), state, keyset))
        .map(TransferExplanation::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getTransferExplanation",
      summary = "Read an explanation of a transfer",
      description = "The reading is recorded.")
  public RestResponse<ExplanationView> get(@PathParam("id") UUID id) {
    return answer(desk.read(id, caller.organizations()));
  }

  /// From then on the transfer holds nobody else's payment up; where it names a payment, once the bank's file has found it.
  @POST
  @Path("/{id}/confirmation")
  @HumanDecision
  @Operation(
      operationId = "confirmTransferExplanation",
      summary = "Confirm an explanation of a transfer",
      description =
          "By another person of finance than the one who explained it, who was not paid either. From then on the transfer counts as known; where paymentId is given, once the bank's file was sent again.")
  @APIResponse(responseCode = "200", description = "Confirmed.")
  public RestResponse<ExplanationView> confirm(@PathParam("id") UUID id) {
    return answer(desk.confirm(id, caller.organizations()));
  }

  /// While nothing hangs on it: once payments go on because of a confirmed one, it can only be closed.
  @POST
  @Path("/{id}/withdrawal")
  @HumanDecision
  @Operation(
      operationId = "withdrawTransferExplanation",
      summary = "Withdraw an explanation of a transfer",
      description =
          "Before it is confirmed, and after that while all payments wait still; once they go on because of it, it can only be closed. The transfer is not known here again. What is held because of it stays so until finance confirms it.")
  @APIResponse(responseCode = "200", description = "Withdrawn.")
  public RestResponse<ExplanationView> withdraw(@PathParam("id") UUID id) {
    return answer(desk.withdraw(id, caller.organizations()));
  }

  /// Once what the transfer paid is settled with the member.
  @POST
  @Path("/{id}/closure")
  @HumanDecision
  @Operation(
      operationId = "closeTransferExplanation",
      summary = "Close an explanation of a transfer",
      description =
          "Once what the transfer paid is settled with the member, such as by ending the payment of a promise that was made twice: their next promises are not held because of it. After payments go on, by another person than the one who explained it.")
  @APIResponse(responseCode = "200", description = "Closed.")
  public RestResponse<ExplanationView> close(@PathParam("id") UUID id) {
    return answer(desk.close(id, caller.organizations()));
  }

  private static RestResponse<ExplanationView> answer(TransferExplanation explanation) {
    return Answers.ok(explanation.view(), explanation.version());
  }
}
