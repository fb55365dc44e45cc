package org.gonghui.member.departure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Leaving the union, over HTTP.
@Path("/v1/me/departure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class MyDepartureResource {
  private final DepartureDesk desk;

  MyDepartureResource(DepartureDesk desk) {
    this.desk = desk;
  }

  /// Why somebody leaves.
  @Schema(name = "Leaving")
  record Leaving(@NotNull LeavingReason reason) {}

  /// Ends the caller's membership, today.
  @POST
  @RolesAllowed(Roles.MEMBER)
  @Idempotent
  @Operation(
      operationId = "leaveUnion",
      summary = "Leave the union",
      description =
          "Ends the caller's membership today: the card is closed, an open transfer lapses, and tickets, places in lines and"
              + " entries of draws are given up within a minute. An officer can restore it within 30 days; who joins again"
              + " has another membership.")
  @APIResponseSchema(
      value = DepartureView.class,
      responseCode = "201",
      responseDescription = "A member no more.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: a member no more. MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.")
  public RestResponse<DepartureView> leave(@NotNull @Valid Leaving leaving) {
    var departure = desk.leave(leaving.reason());
    return Answers.created(departure.view(), URI.create("/v1/me/membership"), departure.version());
  }
}
