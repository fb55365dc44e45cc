package org.gonghui.member.tickets;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// Ticket events over HTTP, for members.
@Path("/v1/me/ticket-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class MyEventResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final MyEventDesk desk;
  private final Cursors cursors;

  MyEventResource(MyEventDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Events that the caller may take from, now or later.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "listMyTicketEvents",
      summary = "List ticket events for me",
      description =
          "Published events whose window has not closed and in whose audience the caller is, with what is left for the"
              + " caller of each item as it was committed by `asOf`, and the caller's own tickets.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public Page<MyEventView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset));
  }

  /// One event that the caller may take from, or has had a ticket of.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyTicketEvent",
      summary = "Read a ticket event for me",
      description =
          "An event in whose audience the caller is, or of which they have had a ticket, with what is left for them.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<MyEventView> get(@PathParam("id") UUID id) {
    var event = desk.get(id);
    return Answers.ok(event, event.etag());
  }
}
