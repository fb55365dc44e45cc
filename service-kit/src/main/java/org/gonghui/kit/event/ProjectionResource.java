package org.gonghui.kit.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// Read models for operators.
@Path("/v1/operations/{service}/projections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class ProjectionResource {
  private final RebuildDesk desk;
  private final String service;

  ProjectionResource(RebuildDesk desk, @ConfigProperty(name = "gonghui.service") String service) {
    this.desk = desk;
    this.service = service;
  }

  /// @param generation how often this read model has been rebuilt, this time included
  public record RebuildView(String channel, long generation) {}

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
      @PathParam("service") String name, @PathParam("channel") String channel) {
    if (!service.equals(name)) {
      throw Refusal.notFound();
    }
    var view = new RebuildView(channel, desk.ask(channel));
    return Answers.accepted(
        view, URI.create("/v1/operations/" + service + "/projections/" + channel));
  }
}
