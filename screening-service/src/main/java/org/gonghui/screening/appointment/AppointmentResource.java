package org.gonghui.screening.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.MultiStatus;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Appointments for officers, who book an employer's women together, and for hospitals, which read their day lists.
@Path("/v1/screening-appointments")
@Tag(name = "screening-appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppointmentResource {
  private static final int CREATED = 201;

  private final BookingDesk bookings;
  private final DayListDesk dayLists;
  private final Problems problems;
  private final Cursors cursors;

  AppointmentResource(
      BookingDesk bookings, DayListDesk dayLists, Problems problems, Cursors cursors) {
    this.bookings = bookings;
    this.dayLists = dayLists;
    this.problems = problems;
    this.cursors = cursors;
  }

  /// Books up to 1,000 invitations of members in the officer's scope; each item is judged by itself.
  @POST
  @Idempotent(required = false)
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "bookScreeningAppointments",
      summary = "Book appointments for others",
      description =
          "Up to 1,000 items, judged one by one: 201 with the appointment's id, 404 for an invitation outside the caller's scope or a session of another campaign, 409 SESSION_FULL, ALREADY_BOOKED or STATE_CONFLICT, 422 SESSION_OVER.")
  @APIResponseSchema(
      value = MultiStatus.class,
      responseCode = "207",
      responseDescription = "An outcome per item, in the order asked.")
  public RestResponse<MultiStatus> book(@NotNull @Valid BookPlaces places) {
    return Answers.multiStatus(new MultiStatus(items(bookings.bookForOthers(places.items()))));
  }

  /// A hospital's own day list. Names are opened for it, and that is recorded for each member.
  @GET
  @RolesAllowed(Roles.HOSPITAL)
  @Operation(
      operationId = "listScreeningAppointments",
      summary = "Read the day list",
      description =
          "The hospital's own appointments by date and time, with name, last four characters of the id number, sex and birth year. Cancelled ones are left out. Every read is recorded.")
  @APIResponse(responseCode = "200", description = "One page of the day list.")
  public Page<DayListEntry> dayList(
      @QueryParam("date") @Nullable LocalDate date,
      @QueryParam("session") @Nullable UUID session,
      @QueryParam("state") Appointment.@Nullable State state,
      @BeanParam Paging paging) {
    var filter =
        new DayLists.Filter(
            Optional.ofNullable(date), Optional.ofNullable(session), Optional.ofNullable(state));
    var keyset = cursors.from(Expected.Key.START, paging, filter);
    return keyset.page(dayLists.read(filter, keyset));
  }

  private List<MultiStatus.Item> items(List<Booking> outcomes) {
    var items = new ArrayList<MultiStatus.Item>(outcomes.size());
    for (var outcome : outcomes) {
      items.add(
          switch (outcome) {
            case Booking.Done(var appointment) ->
                MultiStatus.Item.done(
                    items.size(), CREATED, appointment.id(), appointment.version());
            case Booking.Refused(var refusal) ->
                MultiStatus.Item.refused(items.size(), problems.describe(refusal));
          });
    }
    return items;
  }
}
