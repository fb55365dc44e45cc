package org.gonghui.member.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Roles;

/// Service areas over HTTP.
@Path("/v1/organizations/{id}/service-areas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class ServiceAreaResource {
  private final ServiceAreaDesk desk;
  private final BodyCheck bodies;

  ServiceAreaResource(ServiceAreaDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// Divisions that a union serves beside its own.
  ///
  /// @param divisionCodes each of 6 digits, or 9 with the town; one of 6 means all towns in it that nobody serves nearer
  @Schema(name = "ServiceAreas")
  record ServiceAreaList(
      @NotNull @Size(max = 200)
          List<@NotNull @Pattern(regexp = DivisionCode.FORM) String> divisionCodes) {}

  /// Where a union serves people beside its own division.
  @GET
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER})
  @Operation(
      operationId = "getServiceAreas",
      summary = "Read the service areas of a union",
      description = "The divisions that a union in the caller's scope serves beside its own.")
  @APIResponse(responseCode = "200", description = "As they are now.")
  public ServiceAreaList get(@PathParam("id") UUID id) {
    return new ServiceAreaList(desk.of(id));
  }

  /// Says where a union serves people beside its own division (M7).
  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "putServiceAreas",
      summary = "Set the service areas of a union",
      description =
          "These divisions take the place of those that were there. Who joins by form of employment and division is routed to"
              + " the union as if it stood there: a branch takes its forms in at each of its places, a federation whoever has"
              + " no branch. The nearest place goes before a wider one.")
  @APIResponse(responseCode = "200", description = "Set.")
  @APIResponse(
      responseCode = "409",
      description =
          "DUPLICATE_BRANCH: another open union takes in a form of this one in such a division, see `link`. STATE_CONFLICT:"
              + " the union is closed.")
  @APIResponse(
      responseCode = "422",
      description =
          "NOBODY_TO_SERVE: it is neither a federation by area nor a branch with forms of employment.")
  public ServiceAreaList put(@PathParam("id") UUID id, ServiceAreaList areas) {
    desk.requireFound(id);
    return new ServiceAreaList(desk.put(id, bodies.check(areas).divisionCodes()));
  }
}
