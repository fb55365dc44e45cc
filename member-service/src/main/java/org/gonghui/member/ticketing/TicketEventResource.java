package org.gonghui.member.ticketing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Events that give tickets, over HTTP, for officers.
@Path("/v1/ticket-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
@RunOnVirtualThread
class TicketEventResource {
  private static final String FAULTS =
      "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of a window or a gate, MORE_THAN_THE_QUOTA of shares that are together"
          + " more than their item's, OUTSIDE_THE_WINDOW of an hour to spill over,"
          + " BEFORE_THE_WINDOW_CLOSES of a gate that closes while its tickets are sold, UNKNOWN_EMPLOYMENT_FORM.";

  private final TicketEventDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;

  TicketEventResource(
      TicketEventDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
  }

  /// Writes a draft of an event (M9).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addTicketEvent",
      summary = "Draft a ticket event",
      description =
          "Drafts an event of a union in the caller's scope: items with their quotas, what a ticket admits and when the"
              + " gates are open; the window of the sale; how many tickets a member may hold of all items together; who"
              + " may have one. `shares` keep a part of an item's quota for some of the audience, and spill over into the"
              + " open part at an hour. Pick-up slots are items whose gates are open for the slot.")
  @APIResponseSchema(
      value = TicketEventView.class,
      responseCode = "201",
      responseDescription = "Drafted; nobody but officers sees it.")
  @APIResponse(responseCode = "400", description = FAULTS)
  public RestResponse<TicketEventView> add(@NotNull @Valid TicketEventBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/ticket-events", added.id(), added.version());
  }

  /// One event in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getTicketEvent",
      summary = "Read a ticket event",
      description = "Reads one event of a union in the caller's scope.")
  public RestResponse<TicketEventView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The events in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listTicketEvents",
      summary = "List ticket events",
      description =
          "Lists the events of unions in the caller's scope, in the order in which they were drafted; `organization`"
              + " narrows to one and all below it.")
  public Page<TicketEventView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("state") TicketEvent.@Nullable State state,
      @BeanParam Paging paging) {
    var filter = new TicketEventFilter(organization, state);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(TicketEvent::view);
  }

  /// Changes a draft.
  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.OFFICER)
  @IfMatch
  @Operation(
      operationId = "changeTicketEvent",
      summary = "Change a draft of a ticket event",
      description =
          "JSON Merge Patch of a draft. `items` replaces them all; the n-th item keeps its id.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = TicketEventBody.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(responseCode = "400", description = FAULTS)
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it was published.")
  public RestResponse<TicketEventView> change(@PathParam("id") UUID id, @NotNull byte[] patch) {
    var changed =
        desk.change(
            id,
            event -> {
              var body = bodies.check(patches.apply(event.body(), patch, TicketEventBody.class));
              preconditions.requireMatch(event.version());
              return body;
            });
    return Answers.ok(changed.view(), changed.version());
  }

  /// Publishes a draft: members see it, and nothing of it changes any more.
  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "publishTicketEvent",
      summary = "Publish a ticket event",
      description =
          "DRAFT → PUBLISHED: those of its audience see it, and nothing of it changes any more.")
  @APIResponse(responseCode = "200", description = "Published.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: it is no draft. SALE_CLOSED: its window has passed before it was published.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: BEFORE_IT_IS_DRAWN of a gate that opens before the lead of the draw has passed.")
  public RestResponse<TicketEventView> publish(@PathParam("id") UUID id) {
    var published = desk.publish(id);
    return Answers.ok(published.view(), published.version());
  }

  /// Calls a published event off.
  @POST
  @Path("/{id}/calling-off")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "callOffTicketEvent",
      summary = "Call a ticket event off",
      description =
          "PUBLISHED → CALLED_OFF: no ticket of it is given or redeemed any more; those that are held are cancelled"
              + " within moments, and each holder is told once.")
  @APIResponse(responseCode = "200", description = "Called off.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not published.")
  public RestResponse<TicketEventView> callOff(@PathParam("id") UUID id) {
    var ended = desk.callOff(id);
    return Answers.ok(ended.view(), ended.version());
  }
}
