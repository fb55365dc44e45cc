package org.gonghui.member.reorganization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Decisions on unions over HTTP.
@Path("/v1/reorganizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class ReorganizationResource {
  private final ReorganizationDesk desk;

  ReorganizationResource(ReorganizationDesk desk) {
    this.desk = desk;
  }

  /// A decision on a union in the caller's scope, and how far its members are.
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.AUDITOR})
  @Operation(
      operationId = "getReorganization",
      summary = "Read a decision on a union",
      description =
          "What was decided of a union in the caller's scope: RUNNING while its members are on their way (`moved` of"
              + " `total`), else COMPLETED.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  public RestResponse<ReorganizationView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found, found.etag());
  }
}
