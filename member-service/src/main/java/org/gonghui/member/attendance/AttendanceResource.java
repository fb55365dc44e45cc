package org.gonghui.member.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.member.registration.RegistrationState;

/// How many came to an activity, over HTTP, for officers.
@Path("/v1/activities/{id}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class AttendanceResource {
  private final AttendanceDesk desk;

  AttendanceResource(AttendanceDesk desk) {
    this.desk = desk;
  }

  /// How many came.
  ///
  /// @param registered have a place and were not checked in yet
  /// @param waiting in the line
  /// @param attended were checked in
  /// @param cancelled gave their place up, or were told that it will not be
  @Schema(name = "Attendance")
  public record AttendanceView(
      UUID activityId,
      int capacity,
      long registered,
      long waiting,
      long attended,
      long cancelled) {}

  /// Counts who came.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "countAttendance",
      summary = "Count who came to an activity",
      description =
          "Registrations of an activity in the caller's scope by state: to come, in the line, attended, cancelled.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the activity is a draft.")
  public AttendanceView count(@PathParam("id") UUID id) {
    var counted = desk.count(id);
    var registrations = counted.registrations();
    return new AttendanceView(
        id,
        counted.activity().capacity(),
        registrations.getOrDefault(RegistrationState.REGISTERED, 0L),
        registrations.getOrDefault(RegistrationState.WAITING, 0L),
        registrations.getOrDefault(RegistrationState.ATTENDED, 0L),
        registrations.getOrDefault(RegistrationState.CANCELLED, 0L));
  }
}
