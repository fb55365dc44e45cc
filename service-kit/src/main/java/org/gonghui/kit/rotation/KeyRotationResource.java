package org.gonghui.kit.rotation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.OwnName;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Rotation of keys, as an operator drives it: add a key to every copy's file (they read it again by themselves), start
/// the sweep here, and take the former key away when it is done.
@Path("/v1/operations/{service}/key-rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "For operators of the system.")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class KeyRotationResource {
  private final Rotation rotation;
  private final OwnName own;

  KeyRotationResource(Rotation rotation, OwnName own) {
    this.rotation = rotation;
    this.own = own;
  }

  /// Seals all that is under former keys anew, beside the ordinary work. Asking again while it runs changes nothing.
  @POST
  @Operation(
      operationId = "rotateKeys",
      summary = "Bring everything sealed to the current keys",
      description = "Goes on beside the ordinary work. Asking again while it runs changes nothing.")
  @APIResponseSchema(
      value = RotationView.class,
      responseCode = "202",
      responseDescription = "Goes on; follow it at the location.")
  public RestResponse<RotationView> rotate(@PathParam("service") String service)
      throws SQLException {
    own.require(service);
    rotation.begin();
    return Answers.accepted(
        view(service), URI.create("/v1/operations/" + service + "/key-rotation"));
  }

  @GET
  @Operation(
      operationId = "getKeyRotation",
      summary = "Tell how far the rotation of keys is",
      description =
          "When all is done the former keys may be taken away. Not done where nobody asked for it since a key was added, nor while a copy of the service writes with a former one.")
  public RotationView progress(@PathParam("service") String service) throws SQLException {
    own.require(service);
    return view(service);
  }

  private RotationView view(String service) throws SQLException {
    var columns = rotation.progress();
    return new RotationView(service, rotation.isDone(columns), columns);
  }
}
