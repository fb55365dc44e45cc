package org.gonghui.member.tickets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.code.QrPicture;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.sale.SaleDesk;
import org.gonghui.member.sale.TicketView;
import org.jboss.resteasy.reactive.RestResponse;

/// One's own tickets over HTTP.
@Path("/v1/me/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class MyTicketResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final SaleDesk desk;
  private final LoginDesk logins;
  private final Cursors cursors;

  MyTicketResource(SaleDesk desk, LoginDesk logins, Cursors cursors) {
    this.desk = desk;
    this.logins = logins;
    this.cursors = cursors;
  }

  /// The caller's tickets, the last one first.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyTickets",
      summary = "List my tickets",
      description = "The caller's tickets, the last one first, those that ended too.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<TicketView> list(@BeanParam Paging paging) {
    var keyset = cursors.from(Keyset.BEYOND_ALL, paging);
    return keyset.page(desk.list(logins.me(), keyset));
  }

  /// One of the caller's tickets.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyTicket",
      summary = "Read my ticket",
      description = "One of the caller's tickets; `code` is shown at the gate, while it is HELD.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<TicketView> get(@PathParam("id") UUID id) {
    var ticket = desk.get(logins.me(), id);
    return Answers.ok(ticket, ticket.etag());
  }

  /// A ticket's code as a QR picture.
  @GET
  @Path("/{id}/qr")
  @RolesAllowed(Roles.MEMBER)
  @Produces("image/png")
  @Operation(
      operationId = "getTicketPicture",
      summary = "Read a ticket's code as a picture",
      description = "The code as a QR picture (PNG), while the ticket is HELD; 404 after that.")
  @APIResponse(
      responseCode = "200",
      description = "A PNG picture.",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public byte[] picture(@PathParam("id") UUID id) {
    var code = Optional.ofNullable(desk.get(logins.me(), id).code());
    return new QrPicture(code.orElseThrow(Refusal::notFound)).png();
  }

  /// Gives a ticket back.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "cancelTicket",
      summary = "Give a ticket back",
      description =
          "HELD → CANCELLED, until the gate opens. The ticket goes to the next who waits for it, at once, and else is to"
              + " be had by anybody a few seconds later.")
  @APIResponse(responseCode = "200", description = "Given back: CANCELLED.")
  @APIResponse(
      responseCode = "409",
      description =
          "GATE_IS_OPEN: too late. STATE_CONFLICT: it was redeemed or cancelled. " + NOT_KNOWN)
  public RestResponse<TicketView> cancel(@PathParam("id") UUID id) {
    var ticket = desk.cancel(logins.me(), id);
    return Answers.ok(ticket, ticket.etag());
  }
}
