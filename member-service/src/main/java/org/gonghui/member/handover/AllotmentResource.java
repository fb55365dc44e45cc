package org.gonghui.member.handover;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Allotting donated goods, over HTTP.
@Path("/v1/donations/{id}/allotments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "goods")
@RunOnVirtualThread
class AllotmentResource {
  private final HandoverDesk desk;
  private final BodyCheck bodies;

  AllotmentResource(HandoverDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// Allots pieces of a donation.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Idempotent(required = true)
  @Operation(
      operationId = "allotDonation",
      summary = "Allot pieces of a donation",
      description =
          "Takes pieces out of store for a union in the caller's scope, or one of its book rooms: never more than were received"
              + " and are nobody's yet, whoever allots at the same time.")
  @APIResponseSchema(
      value = AllotmentView.class,
      responseCode = "201",
      responseDescription = "Allotted; they wait to be handed over.")
  @APIResponse(
      responseCode = "422",
      description = "NOT_ENOUGH_IN_STORE: it says how many there are.")
  public RestResponse<AllotmentView> allot(@PathParam("id") UUID id, AllotmentBody allotment) {
    var made = desk.allot(id, () -> bodies.check(allotment));
    return Answers.created(made.view(), "/v1/goods-allotments", made.id(), made.version());
  }
}
