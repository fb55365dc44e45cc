package org.gonghui.member.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// Waiting for tickets over HTTP.
@Path("/v1/me/waiting-places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class WaitingResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final WaitingDesk desk;
  private final Cursors cursors;

  WaitingResource(WaitingDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// What is waited for.
  @Schema(name = "WaitingWish")
  public record Wish(@NotNull UUID itemId) {}

  /// Takes a place in the line of an item that is sold out.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "waitForTicket",
      summary = "Wait for a ticket",
      description =
          "Takes the last place in the line of an item of which nothing is left for the caller. A ticket that is given"
              + " back goes to the first who may have it, at once, with a message; so does what spills over.")
  @APIResponseSchema(
      value = PlaceView.class,
      responseCode = "201",
      responseDescription = "A place in the line.")
  @APIResponse(
      responseCode = "409",
      description =
          "TICKETS_ARE_LEFT: take one. ALREADY_WAITING. TICKET_LIMIT_REACHED: you hold as many of the event as a member"
              + " may. SALE_NOT_OPEN: see `opensAt`. GATE_IS_OPEN: none is given back any more. EVENT_CALLED_OFF."
              + " TICKETS_ARE_DRAWN. "
              + NOT_KNOWN)
  @APIResponse(responseCode = "422", description = "NOT_IN_AUDIENCE: the event is for others.")
  public RestResponse<PlaceView> join(@NotNull @Valid Wish wish) {
    var place = desk.join(wish.itemId());
    return Answers.created(place, "/v1/me/waiting-places", place.id(), 0);
  }

  /// The lines that the caller stands in.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listWaitingPlaces",
      summary = "List my places in lines",
      description = "The lines that the caller stands in, with their position now.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<PlaceView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset));
  }

  /// Leaves a line.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "leaveWaitingPlace",
      summary = "Leave a line",
      description = "Gives a place in a line up; who comes again is the last.")
  @APIResponse(responseCode = "200", description = "The place as it was.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<PlaceView> leave(@PathParam("id") UUID id) {
    return Answers.ok(desk.leave(id), 0);
  }
}
