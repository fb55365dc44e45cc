package org.gonghui.member.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The officers of a union over HTTP.
@Path("/v1/organizations/{id}/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class OfficeResource {
  private final OfficeDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  OfficeResource(OfficeDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Enters that a member holds an office (M6).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "enterOffice",
      summary = "Enter an officer's term",
      description =
          "Enters that a member in the caller's scope holds an office of the union from one day to another, five years at"
              + " most. It says who is who, and gives no rights here: those come with the login. The term ends before its time"
              + " when the membership ends or the union is closed.")
  @APIResponseSchema(
      value = OfficeView.class,
      responseCode = "201",
      responseDescription = "Entered.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: UNKNOWN_ROLE of `role`, ENDS_BEFORE_IT_BEGINS or TOO_LONG of `to`.")
  @APIResponse(
      responseCode = "409",
      description =
          "OFFICE_IS_HELD: somebody holds it at that time, and one at a time can; or this member does. UNION_CLOSED: the union"
              + " was merged or dissolved.")
  @APIResponse(
      responseCode = "422",
      description = "NOT_A_MEMBER: no membership of theirs is alive.")
  public RestResponse<OfficeView> enter(@PathParam("id") UUID id, OfficeBody body) {
    desk.requireFound(id);
    var entered = desk.enter(id, bodies.check(body));
    return Answers.created(entered, URI.create("/v1/office-terms/" + entered.id()), entered.etag());
  }

  /// The officers of a union.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listOffices",
      summary = "List the officers of a union",
      description =
          "The terms of office of a union in the caller's scope, in the order in which they were entered; `on` narrows to"
              + " those held on that day.")
  public Page<OfficeView> list(
      @PathParam("id") UUID id,
      @QueryParam("on") @Nullable LocalDate on,
      @BeanParam Paging paging) {
    var filter = new OfficeFilter(null, id, null, on, null);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset));
  }
}
