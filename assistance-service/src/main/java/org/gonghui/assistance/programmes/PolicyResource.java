package org.gonghui.assistance.programmes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;

/// What a programme pays and by which rule.
@Path("/v1/assistance-programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assistance programmes")
class PolicyResource {
  private final Policies policies;
  private final BusinessDay days;

  PolicyResource(Policies policies, BusinessDay days) {
    this.policies = policies;
    this.days = days;
  }

  /// The policy that is in force today; 404 for a programme that is not known.
  @GET
  @Path("/{programme}/policy")
  @Authenticated
  @Operation(
      operationId = "getProgrammePolicy",
      summary = "Read a programme's policy",
      description = "The version in force today: dates, and the ceiling or the bands.")
  public PolicyView policy(@PathParam("programme") String programme) {
    return policies
        .inForce(programme, days.today())
        .map(PolicyView::of)
        .orElseThrow(Refusal::notFound);
  }
}
