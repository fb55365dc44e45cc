package org.gonghui.member.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/// Who comes to an activity, over HTTP, for officers.
@Path("/v1/activities/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class AttendeeResource {
  private final AttendanceDesk desk;
  private final Cursors cursors;

  AttendeeResource(AttendanceDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Who has registered for an activity.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listAttendees",
      summary = "List who comes to an activity",
      description =
          "The attendance list of an activity in the caller's scope, in the order of registration, names masked; the reading"
              + " is recorded.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the activity is a draft.")
  public Page<AttendeeView> list(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable RegistrationState state,
      @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, id, state);
    return keyset.page(desk.list(id, state, keyset));
  }
}
