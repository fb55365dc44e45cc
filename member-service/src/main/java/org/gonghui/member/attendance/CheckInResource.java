package org.gonghui.member.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The door of an activity, over HTTP.
@Path("/v1/activity-check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class CheckInResource {
  private final AttendanceDesk desk;

  CheckInResource(AttendanceDesk desk) {
    this.desk = desk;
  }

  /// A code that a door has read.
  ///
  /// @param activityId whose door it is
  @Schema(name = "CodeAtTheDoor")
  public record CodeShown(@NotBlank @Size(max = 64) String code, @NotNull UUID activityId) {}

  /// What the door is told.
  ///
  /// @param reason UNKNOWN, OTHER_ACTIVITY, USED, CANCELLED, EXPIRED, TOO_EARLY or TOO_LATE; only where nobody is checked in
  @Schema(name = "CheckedIn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Told(
      boolean valid, CheckIn.@Nullable Reason reason, @Nullable UUID registrationId) {}

  /// Checks a member in.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "checkInToActivity",
      summary = "Check a member in at the door",
      description =
          "REGISTERED → ATTENDED, once, whoever asks at the same time. That nobody is checked in is an answer too:"
              + " `valid: false` with UNKNOWN (also a code in whose place another was shown), OTHER_ACTIVITY, USED, CANCELLED,"
              + " EXPIRED, TOO_EARLY or TOO_LATE. A door that has lost an answer asks again with the same key.")
  @APIResponse(responseCode = "200", description = "Checked in, or why not.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the activity is a draft.")
  public RestResponse<Told> checkIn(@NotNull @Valid CodeShown shown) {
    var told =
        switch (desk.checkIn(shown.code(), shown.activityId())) {
          case CheckIn.Valid(var registration) -> new Told(true, null, registration.id());
          case CheckIn.Refused(var reason) -> new Told(false, reason, null);
        };
    // what a door was told does not change
    return Answers.ok(told, 0);
  }
}
