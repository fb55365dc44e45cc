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
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// One's own transfers over HTTP.
@Path("/v1/me/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class MyTransferResource {
  private static final String PATH = "/v1/me/transfers";
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final MyTransferDesk desk;
  private final Cursors cursors;

  MyTransferResource(MyTransferDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Where the caller wants to belong.
  ///
  /// @param on the first day in the new union: today up to 366 days ahead
  @Schema(name = "TransferWish")
  record Asked(
      @NotNull UUID toOrganizationId,
      @NotNull @FutureOrPresent(message = "IN_THE_PAST") LocalDate on) {}

  /// Asks to belong to another union.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "askForTransfer",
      summary = "Ask to go to another union",
      description =
          "Asks an open union to receive the caller from a day on. Nothing changes until it accepts and the day has come.")
  @APIResponseSchema(
      value = TransferView.class,
      responseCode = "201",
      responseDescription = "OFFERED.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: `on` is IN_THE_PAST or TOO_FAR_AHEAD (366 days).")
  @APIResponse(
      responseCode = "409",
      description =
          "TRANSFER_UNDER_WAY: another one is open. ALREADY_IN_UNION. STATE_CONFLICT: a member no more. "
              + NOT_KNOWN)
  @APIResponse(
      responseCode = "422",
      description = "UNKNOWN_UNION: there is no open union of this id.")
  public RestResponse<TransferView> ask(@NotNull @Valid Asked asked) {
    var wish = desk.ask(new Wish(asked.toOrganizationId(), asked.on()));
    return Answers.created(wish, URI.create(PATH + "/" + wish.id()), wish.etag());
  }

  /// The caller's transfers, the last one first.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyTransfers",
      summary = "List my transfers",
      description = "The caller's transfers, the last one first, those that are over too.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<TransferView> list(@BeanParam Paging paging) {
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging);
    return keyset.page(desk.list(keyset));
  }

  /// One of the caller's transfers.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyTransfer",
      summary = "Read my transfer",
      description = "One of the caller's transfers.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<TransferView> get(@PathParam("id") UUID id) {
    var transfer = desk.get(id);
    return Answers.ok(transfer, transfer.etag());
  }

  /// Takes a transfer back.
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "withdrawMyTransfer",
      summary = "Withdraw my transfer",
      description =
          "OFFERED or ACCEPTED → WITHDRAWN until it is carried out, also where the union has offered it.")
  @APIResponse(responseCode = "200", description = "WITHDRAWN.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is over. " + NOT_KNOWN)
  public RestResponse<TransferView> withdraw(@PathParam("id") UUID id) {
    var withdrawn = desk.withdraw(id);
    return Answers.ok(withdrawn, withdrawn.etag());
  }
}
