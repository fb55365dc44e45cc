package org.gonghui.member.grab;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.KeyedBatch;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.login.LoginName;
import org.gonghui.member.sale.TicketView;
import org.jboss.resteasy.reactive.RestResponse;

/// The ticket grab over HTTP.
@Path("/v1/me/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class GrabResource {
  private final Counters counters;
  private final KeyedBatch keys;
  private final Caller caller;
  private final Audit audit;

  GrabResource(Counters counters, KeyedBatch keys, Caller caller, Audit audit) {
    this.counters = counters;
    this.keys = keys;
    this.caller = caller;
    this.audit = audit;
  }

  /// What a ticket is wanted of.
  ///
  /// @param itemId of an event that is on sale
  @Schema(name = "TicketWish")
  public record Wish(@NotNull UUID itemId) {}

  /// Takes a ticket of an item (M9).
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "takeTicket",
      summary = "Take a ticket",
      description =
          "Takes a ticket of an item for the caller: first come, first served, in the order in which takings are"
              + " committed. Who holds as many tickets of the event as it allows gets the one of this item again, with"
              + " 200. The key makes a repetition safe: after a lost answer or a 503 the same key gets the truth. SOLD_OUT"
              + " is said only when nothing is left for the caller; a ticket that is given back goes to who waits for it,"
              + " and else is to be had a few seconds later.")
  @Parameter(
      name = Idempotent.HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = Idempotent.SAYS,
      example = Idempotent.EXAMPLE,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The ticket is yours.",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(
      responseCode = "200",
      description = "You had it already; nothing was taken.",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "SOLD_OUT: nothing is left for you. SALE_NOT_OPEN: see `opensAt`. SALE_CLOSED. EVENT_CALLED_OFF."
              + " TICKETS_ARE_DRAWN: enter the draw. TICKET_LIMIT_REACHED: you hold as many of the event as a member may,"
              + " of other items. MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person. KEY_IN_USE: the same key is"
              + " being judged by another copy of the service.")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_IN_AUDIENCE: the event is for others. KEY_REUSED: the key was used for another item.")
  public RestResponse<?> take(@NotNull @Valid Wish wish) {
    var login = new LoginName(caller.issuer(), caller.subject());
    return counters.verdict(new Claim(wish.itemId(), login, keys.read(wish), audit.attribution()));
  }
}
