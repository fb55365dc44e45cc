package org.gonghui.assistance.payments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.assistance.SumAtLeast;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Decisions;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.money.Money;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Batches of payments to a bank.
@Path("/v1/payment-batches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Payment batches")
class BatchResource {
  private static final String BATCHES = "/v1/payment-batches";

  /// @param upTo the most that the batch may sum to; all that can be paid where it is absent
  @Schema(name = "PrepareBatch")
  record PrepareBatch(@NotNull UUID fundId, @Nullable @SumAtLeast("0.01") Money upTo) {}

  private final BatchDesk desk;
  private final BatchReadingDesk reading;
  private final Caller caller;
  private final Decisions<PaymentBatch, BatchView> decisions;

  BatchResource(
      BatchDesk desk,
      BatchReadingDesk reading,
      Caller caller,
      Preconditions preconditions,
      BodyCheck bodies) {
    this.desk = desk;
    this.reading = reading;
    this.caller = caller;
    this.decisions =
        new Decisions<>(
            preconditions,
            bodies,
            id -> reading.visible(id, caller.organizations()),
            batch -> shown(reading.content(batch)));
  }

  /// Takes the fund's reserved payments, the oldest first, into a batch that another person releases.
  @POST
  @Idempotent(required = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @HumanDecision
  @Operation(
      operationId = "preparePaymentBatch",
      summary = "Prepare a batch",
      description = "Takes the fund's reserved payments that are not held, the oldest first.")
  @APIResponseSchema(
      value = BatchView.class,
      responseCode = "201",
      responseDescription = "Prepared.")
  @APIResponse(
      responseCode = "409",
      description =
          "NOTHING_TO_PAY: no payment of the fund can be paid now. BANK_ANSWERS_AWAITED: the database was set back.")
  public RestResponse<BatchView> prepare(@NotNull @Valid PrepareBatch request) {
    var prepared =
        desk.prepare(request.fundId(), caller.organizations(), Optional.ofNullable(request.upTo()));
    var batch = reading.content(prepared);
    return Answers.created(reading.view(batch), BATCHES, prepared.id(), batch.version());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPaymentBatch",
      summary = "Read a batch",
      description = "With its payments.")
  public RestResponse<BatchView> get(@PathParam("id") UUID id) {
    return decisions.answer(reading.visible(id, caller.organizations()));
  }

  /// The file to the bank (pain.001.001.09) as it was built at release; 409 before that.
  @GET
  @Path("/{id}/pain001")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      operationId = "getPaymentBatchFile",
      summary = "Read the file to the bank",
      description = "pain.001.001.09, as it was built at release; 409 before that.")
  public String file(@PathParam("id") UUID id) {
    return reading.file(id, caller.organizations());
  }

  /// Hands the batch over to the bank: books it and builds the file.
  @POST
  @Path("/{id}/release")
  @Idempotent(required = true)
  @HumanDecision
  @IfMatch
  @Operation(
      operationId = "releasePaymentBatch",
      summary = "Release a batch",
      description =
          "By another finance person than the one who prepared it; nobody who decided on a payment, confirmed it or is paid.")
  @APIResponse(responseCode = "200", description = "Released.")
  @APIResponse(
      responseCode = "409",
      description =
          "NOTHING_TO_PAY: all of its payments are held by now. BANK_ANSWERS_AWAITED: the database was set back. Or the state is in the way.")
  public RestResponse<BatchView> release(@PathParam("id") UUID id) {
    return decisions.on(id, match -> desk.release(id, caller.organizations(), match));
  }

  /// Leaves its payments reserved.
  @POST
  @Path("/{id}/cancellation")
  @HumanDecision
  @Operation(
      operationId = "cancelPaymentBatch",
      summary = "Cancel a batch",
      description = "Before its release; its payments stay reserved.")
  @APIResponse(responseCode = "200", description = "Cancelled.")
  public RestResponse<BatchView> cancel(@PathParam("id") UUID id) {
    return decisions.answer(desk.cancel(id, caller.organizations()));
  }

  private Decisions.Shown<BatchView> shown(BatchContent batch) {
    return new Decisions.Shown<>(reading.view(batch), batch.version());
  }
}
