package org.gonghui.member.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/// Works in a contest, over HTTP.
@Path("/v1/contests/{id}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
@RunOnVirtualThread
class EntryResource {
  private final EntryDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  EntryResource(EntryDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Enters a work.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "enterContest",
      summary = "Enter a work in a contest",
      description =
          "Enters the work of a person or of a team until the first round is closed. Whoever enters has a place at the"
              + " activity, and enters a contest once.")
  @APIResponseSchema(
      value = ContestEntryView.class,
      responseCode = "201",
      responseDescription = "Entered under the next number.")
  @APIResponse(
      responseCode = "400",
      description = "VALIDATION_FAILED: REQUIRED of the name of a team.")
  @APIResponse(
      responseCode = "409",
      description =
          "ALREADY_IN_CONTEST: one of them has entered. CONTEST_HAS_BEGUN: the first round is closed. STATE_CONFLICT: the"
              + " contest is finished.")
  @APIResponse(
      responseCode = "422",
      description = "ENTRANT_NOT_REGISTERED: somebody has no place at the activity.")
  public RestResponse<ContestEntryView> enter(@PathParam("id") UUID id, EntryBody work) {
    var entered = desk.enter(id, () -> bodies.check(work));
    return Answers.created(
        entered.view(), "/v1/contests/" + id + "/entries", entered.view().id(), entered.version());
  }

  /// The works of a contest.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listContestEntries",
      summary = "List the works of a contest",
      description =
          "The works of a contest in the caller's scope, in the order in which they were entered; names masked, the reading"
              + " is recorded.")
  public Page<ContestEntryView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, id);
    return keyset.page(desk.list(id, keyset));
  }

  /// Takes a work out of the contest.
  @POST
  @Path("/{entryId}/withdrawal")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "withdrawContestEntry",
      summary = "Withdraw a work",
      description = "ENTERED → WITHDRAWN: it is scored and ranked no more; closed rounds stay.")
  @APIResponse(responseCode = "200", description = "Withdrawn.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: it was withdrawn before, or the contest is finished.")
  public RestResponse<ContestEntryView> withdraw(
      @PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
    var withdrawn = desk.withdraw(id, entryId);
    return Answers.ok(withdrawn.view(), withdrawn.version());
  }
}
