package org.gonghui.kit.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Read models for operators.
@Path("/v1/operations/{service}/projections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class ProjectionResource {
  private final RebuildDesk desk;
  private final OwnName own;

  ProjectionResource(RebuildDesk desk, OwnName own) {
    this.desk = desk;
    this.own = own;
  }

  /// @param generation how often this read model was to be rebuilt, the last time included; 0 when never
  /// @param partitionsSetBack of its topic, how many are being read again since the last time, or were
  public record RebuildView(String channel, long generation, int partitionsSetBack) {}

  /// Has a read model written again from the start of its topic; it goes on being read meanwhile.
  @POST
  @Path("/{channel}/rebuild")
  @Operation(
      operationId = "rebuildProjection",
      summary = "Rebuild a read model",
      description =
          "From the start of its state topic, within some seconds, on all copies of the service.")
  @APIResponseSchema(
      value = RebuildView.class,
      responseCode = "202",
      responseDescription = "Will be read again from the start.")
  public RestResponse<RebuildView> rebuild(
      @PathParam("service") String service, @PathParam("channel") String channel) {
    own.require(service);
    return Answers.accepted(
        desk.ask(channel), URI.create("/v1/operations/" + service + "/projections/" + channel));
  }

  @GET
  @Path("/{channel}")
  @Operation(
      operationId = "getProjection",
      summary = "Tell how far the rebuilding of a read model is",
      description =
          "A partition counts once a copy of the service reads it from its start; what is still to be read of it the lag of the consumer tells.")
  public RebuildView progress(
      @PathParam("service") String service, @PathParam("channel") String channel) {
    own.require(service);
    return desk.progress(channel);
  }
}
