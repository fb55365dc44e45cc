package org.gonghui.member.contest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/// Contests over HTTP, for officers.
@Path("/v1/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contests")
@RunOnVirtualThread
class ContestResource {
  private final ContestDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  ContestResource(ContestDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// Who scores.
  ///
  /// @param personIds claim `person` of the jurors' tokens
  @Schema(name = "Jury")
  public record JuryBody(@NotEmpty @Size(max = 50) List<@NotNull UUID> personIds) {}

  /// Adds a contest at an activity.
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addContest",
      summary = "Add a contest",
      description =
          "Adds a contest at a published activity in the caller's scope: how jurors' scores become one (the mean, or from"
              + " five jurors on without one highest and one lowest), what breaks ties, the criteria with their weights, and the"
              + " rounds with their prizes and how many go on. None of it changes any more; another one can be added.")
  @APIResponseSchema(
      value = ContestView.class,
      responseCode = "201",
      responseDescription = "Added; its first round is open, and has no jury yet.")
  @APIResponse(
      responseCode = "400",
      description =
          "VALIDATION_FAILED: NAMED_TWICE or WEIGHTS_ARE_NOT_100 of criteria, RANKS_MUST_RISE of prizes, REQUIRED of"
              + " `promotes`, LAST_ROUND of one that nobody goes on from.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: the activity is a draft. ACTIVITY_CALLED_OFF.")
  public RestResponse<ContestView> add(@NotNull @Valid ContestBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/contests", added.id(), added.version());
  }

  /// One contest in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getContest",
      summary = "Read a contest",
      description = "Reads one contest of a union in the caller's scope.")
  public RestResponse<ContestView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The contests in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listContests",
      summary = "List contests",
      description =
          "Lists the contests of unions in the caller's scope, in the order in which they were added; `organization` narrows"
              + " to one and all below it.")
  public Page<ContestView> list(
      @QueryParam("organization") @Nullable UUID organization, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, organization);
    return keyset.page(desk.list(organization, keyset)).map(Contest::view);
  }

  /// Names the jury.
  @PUT
  @Path("/{id}/jury")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "appointJury",
      summary = "Appoint the jury",
      description =
          "Names the persons who score, in place of those named before: what somebody else gave in the round that is open"
              + " counts no more. Jurors are officers in whose scope the contest is.")
  @APIResponse(responseCode = "200", description = "Appointed.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the contest is finished.")
  public RestResponse<ContestView> appoint(@PathParam("id") UUID id, JuryBody jury) {
    var appointed = desk.appoint(id, () -> bodies.check(jury).personIds());
    return Answers.ok(appointed.view(), appointed.version());
  }
}
