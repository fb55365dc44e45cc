package org.gonghui.kit.calls;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// A resource of partners that only the tests of this package have.
@Path("/v1/visits")
@RolesAllowed(Roles.HOSPITAL)
@RunOnVirtualThread
public class VisitResource {

  enum State {
    ENDED
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getVisit")
  public String get(@PathParam("id") UUID id, @QueryParam("note") @Nullable String note) {
    return "there";
  }

  @GET
  @Path("/of/{word}")
  public String named(@PathParam("word") String word) {
    return word;
  }

  @GET
  public String list() {
    throw Refusal.notFound();
  }

  @POST
  @Path("/{id}/end")
  public String end(@PathParam("id") UUID id) {
    throw Refusal.wrongState(State.ENDED);
  }

  @POST
  @Path("/{id}/fault")
  public String fault(@PathParam("id") UUID id) {
    throw new IllegalStateException("nobody foresaw it");
  }

  @POST
  @Path("/{id}/yes")
  @ToldAlike("judgeVisit")
  public String yes(@PathParam("id") UUID id) {
    return "yes";
  }

  @POST
  @Path("/{id}/no")
  @ToldAlike("judgeVisit")
  public String no(@PathParam("id") UUID id) {
    throw Refusal.wrongState(State.ENDED);
  }

  @GET
  @Path("/elsewhere")
  @RolesAllowed(Roles.BANK)
  public String elsewhere() {
    return "of banks";
  }
}
