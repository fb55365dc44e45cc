package org.gonghui.member.push;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// One's own phones over HTTP.
@Path("/v1/me/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
@RunOnVirtualThread
class DeviceResource {
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final DeviceDesk desk;

  DeviceResource(DeviceDesk desk) {
    this.desk = desk;
  }

  /// By what a device is reached.
  ///
  /// @param token the push provider's word for it
  @Schema(name = "DeviceBody")
  public record Body(
      @NotNull Platform platform,
      @NotNull @Size(max = 4096) @Pattern(regexp = "^[!-~]+$") String token) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  /// Registers a device, or says anew by what it is reached.
  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "putDevice",
      summary = "Register a device for push",
      description =
          "`id` is made by the app when it is installed, and is the same as long as it is. Call it at every login and whenever the"
              + " provider gives another token. A token belongs to one person: another device or member that had it is forgotten. A member"
              + " has five devices at most; one more takes the place of the one that was registered longest ago.")
  @APIResponse(responseCode = "200", description = "Registered.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<DeviceView> put(@PathParam("id") UUID id, @NotNull @Valid Body body) {
    return answer(desk.register(id, body.platform(), body.token()));
  }

  /// Nothing is pushed to it any more.
  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "deleteDevice",
      summary = "Forget a device",
      description = "Nothing is pushed to it any more. Call it at logout.")
  @APIResponse(responseCode = "200", description = "The device as it was.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<DeviceView> delete(@PathParam("id") UUID id) {
    return answer(desk.forget(id));
  }

  private static RestResponse<DeviceView> answer(DeviceView device) {
    return Answers.ok(device, device.version());
  }
}
