package org.gonghui.screening.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.roster.Me;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A member's own appointments.
@Path(MyAppointmentResource.PATH)
@Tag(name = "my-screening")
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyAppointmentResource {
  static final String PATH = "/v1/me/screening-appointments";

  private final AppointmentDesk desk;
  private final Me me;
  private final BodyCheck bodies;
  private final Cursors cursors;

  MyAppointmentResource(AppointmentDesk desk, Me me, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.me = me;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  @Schema(name = "MoveToSession")
  record MoveToSession(@NotNull UUID sessionId) {}

  /// Takes a place in a session for one of the caller's invitations (H1).
  @POST
  @Idempotent(required = true)
  @Operation(
      operationId = "bookScreeningAppointment",
      summary = "Book an appointment",
      description =
          "Takes a place in a session of the invitation's campaign, until the end of the session's date. Booking again after a cancellation gives a new number.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "201",
      responseDescription = "The appointment, BOOKED.")
  @APIResponse(
      responseCode = "409",
      description =
          "SESSION_FULL: no place is left. ALREADY_BOOKED: an appointment stands, or she was examined. STATE_CONFLICT: the campaign is not OPEN.")
  @APIResponse(responseCode = "422", description = "SESSION_OVER: its date is past.")
  public RestResponse<AppointmentView> book(@NotNull @Valid BookPlace place) {
    var booked = desk.book(me.memberId(), place);
    var view = AppointmentView.of(booked);
    return Answers.created(view, PATH, view.id(), booked.appointment().version());
  }

  @GET
  @Operation(
      operationId = "listMyScreeningAppointments",
      summary = "List my appointments",
      description = "The caller's appointments, cancelled ones too, oldest first.")
  @APIResponse(responseCode = "200", description = "One page of appointments.")
  public Page<AppointmentView> list(@BeanParam Paging paging) {
    var member = me.memberId();
    var keyset = cursors.byId(paging, member);
    return keyset.page(desk.page(member, keyset)).map(AppointmentView::of);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getMyScreeningAppointment",
      summary = "Read my appointment",
      description = "One of the caller's appointments.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "200",
      responseDescription = "The appointment.")
  public RestResponse<AppointmentView> get(@PathParam("id") UUID id) {
    return answer(desk.get(me.memberId(), id));
  }

  /// Cancels; the place is free and the invitation can be booked again.
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "cancelScreeningAppointment",
      summary = "Cancel my appointment",
      description = "BOOKED → CANCELLED, until the end of the session's date.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "200",
      responseDescription = "The appointment, CANCELLED.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not BOOKED.")
  @APIResponse(responseCode = "422", description = "SESSION_OVER: its date is past.")
  public RestResponse<AppointmentView> cancel(@PathParam("id") UUID id) {
    return answer(desk.cancel(me.memberId(), id));
  }

  @PUT
  @Path("{id}/session")
  @Operation(
      operationId = "moveScreeningAppointment",
      summary = "Move my appointment",
      description =
          "Takes a place in another session of the same campaign and frees the former one; the number stays.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "200",
      responseDescription = "The appointment in its new session.")
  @APIResponse(
      responseCode = "409",
      description = "SESSION_FULL: no place is left. STATE_CONFLICT: it is not BOOKED.")
  @APIResponse(responseCode = "422", description = "SESSION_OVER: one of the dates is past.")
  public RestResponse<AppointmentView> move(
      @PathParam("id") UUID id, @Nullable MoveToSession target) {
    var member = me.memberId();
    desk.get(member, id);
    return answer(desk.move(member, id, bodies.check(target).sessionId()));
  }

  private static RestResponse<AppointmentView> answer(Booked booked) {
    return Answers.ok(AppointmentView.of(booked), booked.appointment().version());
  }
}
