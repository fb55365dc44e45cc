package org.gonghui.assistance.payments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Decisions;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Payments, whatever they are for.
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.FINANCE)
@Tag(name = "Payments")
class PaymentResource {
  /// @param reason why it ends, for the record
  record Ending(@NotBlank @Size(max = 200) String reason) {}

  private final PaymentDecisionDesk desk;
  private final PaymentReadingDesk reading;
  private final Caller caller;
  private final Cursors cursors;
  private final BodyCheck bodies;
  private final Decisions<Payment, PaymentView> decisions;

  PaymentResource(
      PaymentDecisionDesk desk,
      PaymentReadingDesk reading,
      Caller caller,
      Cursors cursors,
      Preconditions preconditions,
      BodyCheck bodies) {
    this.desk = desk;
    this.reading = reading;
    this.caller = caller;
    this.cursors = cursors;
    this.bodies = bodies;
    this.decisions =
        new Decisions<>(
            preconditions,
            bodies,
            id -> desk.visible(id, caller.organizations()),
            payment -> shown(reading.content(payment)));
  }

  /// Payments of the funds in the caller's scope, and what was rejected of the members in it.
  @GET
  @Operation(
      operationId = "listPayments",
      summary = "List payments",
      description =
          "Of the funds in the caller's scope, and what was rejected of the members in it; the reading is recorded.")
  public Page<PaymentView> list(
      @QueryParam("fund") @Nullable UUID fund,
      @QueryParam("case") @Nullable UUID caseId,
      @QueryParam("request") @Nullable UUID request,
      @QueryParam("state") @Nullable PaymentState state,
      @QueryParam("held") @Nullable Boolean held,
      @QueryParam("bookedAfterEnd") @Nullable Boolean bookedAfterEnd,
      @BeanParam Paging paging) {
    var filter = new Payments.Filter(fund, caseId, request, state, held, bookedAfterEnd);
    var keyset = cursors.byId(paging, filter);
    return keyset
        .page(reading.list(caller.organizations(), filter, keyset))
        .map(payment -> PaymentView.of(payment, Answers.etag(payment.version())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPayment",
      summary = "Read a payment",
      description = "With its attempts; the reading is recorded.")
  public RestResponse<PaymentView> get(@PathParam("id") UUID id) {
    return decisions.answer(reading.read(id, caller.organizations()));
  }

  /// Frees a held payment, or allows a new attempt after FAILED or RETURNED (→ RESERVED). It goes to the account of now.
  @POST
  @Path("/{id}/confirmation")
  @HumanDecision
  @IfMatch
  @Operation(
      operationId = "confirmPayment",
      summary = "Confirm a held or failed payment",
      description =
          "Frees a held payment, or allows a new attempt after FAILED or RETURNED. It goes to the account of now.")
  @APIResponse(responseCode = "200", description = "Confirmed.")
  @APIResponse(
      responseCode = "422",
      description = "SAME_ACCOUNT: the member has not given another account.")
  public RestResponse<PaymentView> confirm(@PathParam("id") UUID id) {
    return decisions.on(id, match -> desk.confirm(id, caller.organizations(), match));
  }

  /// Ends a payment unpaid; not while money may be on its way.
  @POST
  @Path("/{id}/ending")
  @HumanDecision
  @Consumes(MediaType.APPLICATION_JSON)
  @IfMatch
  @Operation(
      operationId = "endPayment",
      summary = "End a payment unpaid",
      description = "Frees the reservation and the right; not while money may be on its way.")
  @APIResponse(responseCode = "200", description = "Ended.")
  public RestResponse<PaymentView> end(@PathParam("id") UUID id, @Nullable Ending ending) {
    return decisions.on(
        id,
        match ->
            desk.end(
                id,
                caller.organizations(),
                ending == null ? PaymentMoved.ENDED_BY_FINANCE : bodies.check(ending).reason(),
                match));
  }

  private static Decisions.Shown<PaymentView> shown(PaymentContent payment) {
    return new Decisions.Shown<>(PaymentView.of(payment, null), payment.version());
  }
}
