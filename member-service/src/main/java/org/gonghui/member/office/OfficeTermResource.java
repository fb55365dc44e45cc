package org.gonghui.member.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Terms of office over HTTP.
@Path("/v1/office-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
@RunOnVirtualThread
class OfficeTermResource {
  private final OfficeDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  OfficeTermResource(OfficeDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// That a term ends before its time.
  ///
  /// @param reason RESIGNED or REMOVED
  /// @param on the last day in office; today when absent
  @Schema(name = "OfficeEnd")
  record End(@NotNull EndReason reason, @Nullable LocalDate on) {
    EndReason ofOfficers() {
      return switch (reason) {
        case RESIGNED, REMOVED -> reason;
        case MEMBERSHIP_ENDED, UNION_CLOSED -> throw Refusal.invalid("reason", "INVALID_VALUE");
      };
    }
  }

  /// Terms in the caller's scope: a member's, or those that run out.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listOfficeTerms",
      summary = "List terms of office",
      description =
          "The terms of office of unions in the caller's scope, in the order in which they were entered. `member`: one's;"
              + " `organization`: of one union and all below it; `endsBefore`: those that are held today and are over before"
              + " that day, so that elections are prepared.")
  public Page<OfficeView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("member") @Nullable UUID member,
      @QueryParam("endsBefore") @Nullable LocalDate endsBefore,
      @BeanParam Paging paging) {
    var filter = new OfficeFilter(organization, null, member, null, endsBefore);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset));
  }

  /// Ends a term before its time.
  @POST
  @Path("/{id}/end")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "endOfficeTerm",
      summary = "End a term of office",
      description =
          "The holder leaves the office before the term is over; the office is free from the next day on. A last day before"
              + " the term begins means that it never does.")
  @APIResponse(responseCode = "200", description = "Ended.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: AFTER_ITS_END of `on`; INVALID_VALUE of `reason`: the others are not an officer's to give.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it has ended already.")
  public RestResponse<OfficeView> end(@PathParam("id") UUID id, End body) {
    desk.requireTerm(id);
    var said = bodies.check(body);
    var ended = desk.end(id, said.on(), said.ofOfficers());
    return Answers.ok(ended, ended.etag());
  }
}
