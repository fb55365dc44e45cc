package org.gonghui.member.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Transfers over HTTP, for the unions.
@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class TransferResource {
  static final String PATH = "/v1/transfers";

  private final TransferDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  TransferResource(TransferDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Who is to belong where.
  ///
  /// @param on the first day in the new union: today up to 366 days ahead
  @Schema(name = "TransferOffer")
  record Offer(
      @NotNull UUID memberId,
      @NotNull UUID toOrganizationId,
      @NotNull @FutureOrPresent(message = "IN_THE_PAST") LocalDate on) {}

  /// Why the union does not receive the member.
  @Schema(name = "TransferRefusal")
  record Refused(@NotNull RefusalReason reason) {}

  /// Offers a member of the caller's unions to another union.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "offerTransfer",
      summary = "Offer a member to another union",
      description =
          "Offers a member in the caller's scope to an open union, wherever it stands, from a day on. The member is told, and"
              + " may withdraw it. Nothing changes until that union accepts and the day has come.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "201",
      responseDescription = "OFFERED.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: `on` is IN_THE_PAST or TOO_FAR_AHEAD (366 days).")
  @APIResponse(responseCode = "403", description = "FOUR_EYES: the officer's own membership.")
  @APIResponse(
      responseCode = "409",
      description =
          "TRANSFER_UNDER_WAY: another one is open. ALREADY_IN_UNION. STATE_CONFLICT: a member no more.")
  @APIResponse(
      responseCode = "422",
      description = "UNKNOWN_UNION: there is no open union of this id.")
  public RestResponse<TransferView> offer(@NotNull @Valid Offer offer) {
    var offered = desk.offer(offer.memberId(), new Wish(offer.toOrganizationId(), offer.on()));
    return Answers.created(offered, URI.create(PATH + "/" + offered.id()), offered.etag());
  }

  /// Transfers from and to the caller's unions.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listTransfers",
      summary = "List transfers",
      description =
          "Transfers from or to a union in the caller's scope, in the order in which they were asked for. The reading is"
              + " recorded.")
  public Page<TransferView> list(
      @QueryParam("state") @Nullable TransferState state, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, state);
    return keyset.page(desk.list(state, keyset));
  }

  /// One transfer from or to a union in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getTransfer",
      summary = "Read a transfer",
      description = "A transfer from or to a union in the caller's scope. The reading is recorded.")
  public RestResponse<TransferView> get(@PathParam("id") UUID id) {
    var transfer = desk.get(id);
    return Answers.ok(transfer, transfer.etag());
  }

  /// Receives a member.
  @POST
  @Path("/{id}/acceptance")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Operation(
      operationId = "acceptTransfer",
      summary = "Receive a member",
      description =
          "OFFERED → ACCEPTED by the union that would receive the member; → DONE at once where the day has come, else on the"
              + " day by itself. It lapses where the membership ends before, or the union is dissolved. The card stays.")
  @APIResponse(responseCode = "200", description = "ACCEPTED, or DONE.")
  @APIResponse(
      responseCode = "403",
      description =
          "ORGANIZATION_OUT_OF_SCOPE: another union receives the member. FOUR_EYES: the officer's own membership.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not OFFERED.")
  public RestResponse<TransferView> accept(@PathParam("id") UUID id) {
    var accepted = desk.accept(id);
    return Answers.ok(accepted, accepted.etag());
  }

  /// Does not receive a member.
  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Operation(
      operationId = "refuseTransfer",
      summary = "Refuse to receive a member",
      description =
          "OFFERED → REFUSED by the union that would receive the member; the member is told.")
  @APIResponse(responseCode = "200", description = "REFUSED.")
  @APIResponse(
      responseCode = "403",
      description =
          "ORGANIZATION_OUT_OF_SCOPE: another union receives the member. FOUR_EYES: the officer's own membership.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not OFFERED.")
  public RestResponse<TransferView> refuse(@PathParam("id") UUID id, Refused refusal) {
    var _ = desk.get(id);
    var refused = desk.refuse(id, bodies.check(refusal).reason());
    return Answers.ok(refused, refused.etag());
  }

  /// Takes a transfer back.
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "withdrawTransfer",
      summary = "Withdraw a transfer",
      description =
          "OFFERED or ACCEPTED → WITHDRAWN by the union that the member belongs to, until it is carried out.")
  @APIResponse(responseCode = "200", description = "WITHDRAWN.")
  @APIResponse(
      responseCode = "403",
      description = "ORGANIZATION_OUT_OF_SCOPE: the member belongs to another union.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is over.")
  public RestResponse<TransferView> withdraw(@PathParam("id") UUID id) {
    var withdrawn = desk.withdraw(id);
    return Answers.ok(withdrawn, withdrawn.etag());
  }
}
