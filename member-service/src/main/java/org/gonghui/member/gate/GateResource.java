package org.gonghui.member.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.sale.TicketState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The gate over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class GateResource {
  private final GateDesk desk;

  GateResource(GateDesk desk) {
    this.desk = desk;
  }

  /// A code that a gate has read.
  ///
  /// @param itemId that the gate is of
  @Schema(name = "TicketToRedeem")
  public record CodeShown(@NotBlank @Size(max = 64) String code, @NotNull UUID itemId) {}

  /// What the gate is told.
  ///
  /// @param reason UNKNOWN, OTHER_ITEM, USED, CANCELLED, TOO_EARLY or TOO_LATE; only where nobody is let in
  /// @param admits people to let in
  @Schema(name = "RedeemedTicket")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Told(
      boolean valid,
      Redemption.@Nullable Reason reason,
      @Nullable Integer admits,
      @Nullable String ticketNumber) {}

  /// How many came.
  ///
  /// @param held tickets that were not redeemed yet
  /// @param redeemed tickets
  /// @param cancelled tickets
  /// @param admitted people, by the tickets that were redeemed
  @Schema(name = "Admissions")
  public record AdmissionsView(
      UUID itemId, long held, long redeemed, long cancelled, long admitted) {}

  /// Redeems a ticket.
  @POST
  @Path("/ticket-redemptions")
  @RolesAllowed({Roles.MERCHANT, Roles.OFFICER})
  @Idempotent
  @Operation(
      operationId = "redeemTicket",
      summary = "Redeem a ticket at the gate",
      description =
          "HELD → REDEEMED, once, whoever asks at the same time. That nobody is let in is an answer too: `valid: false`"
              + " with UNKNOWN, OTHER_ITEM, USED, CANCELLED, TOO_EARLY or TOO_LATE. A gate that has lost an answer asks again"
              + " with the same key. The item is of an event in an officer's scope, or of the merchant's union, one above"
              + " or one below it.")
  public RestResponse<Told> redeem(@NotNull @Valid CodeShown shown) {
    var answer = desk.redeem(shown.code(), shown.itemId());
    var told =
        switch (answer.outcome()) {
          case Redemption.Valid(var ticket) ->
              new Told(true, null, answer.gate().admits(), ticket.number());
          case Redemption.Refused(var reason) -> new Told(false, reason, null, null);
        };
    // what a gate was told does not change
    return Answers.ok(told, 0);
  }

  /// Counts the tickets of an item.
  @GET
  @Path("/ticket-items/{id}/admissions")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "countAdmissions",
      summary = "Count who came",
      description =
          "Tickets of an item that are held, redeemed and cancelled, and the people that were let in; of an event in"
              + " the caller's scope.")
  public AdmissionsView admissions(@PathParam("id") UUID id) {
    var counted = desk.admissions(id);
    var tickets = counted.tickets();
    var redeemed = tickets.getOrDefault(TicketState.REDEEMED, 0L);
    return new AdmissionsView(
        id,
        tickets.getOrDefault(TicketState.HELD, 0L),
        redeemed,
        tickets.getOrDefault(TicketState.CANCELLED, 0L),
        redeemed * counted.gate().admits());
  }
}
