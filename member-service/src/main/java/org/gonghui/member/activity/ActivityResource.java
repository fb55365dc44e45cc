package org.gonghui.member.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Activities over HTTP, for officers.
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
@RunOnVirtualThread
class ActivityResource {
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String FAULTS =
      "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS of the activity or its registration, AFTER_THE_END of a registration that"
          + " lasts longer than the activity, UNKNOWN_ACTIVITY_KIND, UNKNOWN_EMPLOYMENT_FORM.";

  private final ActivityDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;
  private final Cursors cursors;

  ActivityResource(
      ActivityDesk desk,
      BodyCheck bodies,
      MergePatch patches,
      Preconditions preconditions,
      Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
    this.cursors = cursors;
  }

  /// Writes a draft of an activity (M13).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addActivity",
      summary = "Draft an activity",
      description =
          "Drafts an activity of a union in the caller's scope: what kind it is (an open list), when and where it is, when"
              + " members register, how many places there are, and who may come.")
  @APIResponseSchema(
      value = ActivityView.class,
      responseCode = "201",
      responseDescription = "Drafted; nobody but officers sees it.")
  @APIResponse(responseCode = "400", description = FAULTS)
  public RestResponse<ActivityView> add(@NotNull @Valid ActivityBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/activities", added.id(), added.version());
  }

  /// One activity in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getActivity",
      summary = "Read an activity",
      description = "Reads one activity of a union in the caller's scope.")
  public RestResponse<ActivityView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// The activities in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listActivities",
      summary = "List activities",
      description =
          "Lists the activities of unions in the caller's scope, in the order in which they were drafted; `organization`"
              + " narrows to one and all below it.")
  public Page<ActivityView> list(
      @QueryParam("organization") @Nullable UUID organization,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("state") Activity.@Nullable State state,
      @BeanParam Paging paging) {
    var filter = new ActivityFilter(organization, kind, state);
    var keyset = cursors.byId(paging, filter.parts());
    return keyset.page(desk.list(filter, keyset)).map(Activity::view);
  }

  /// Changes a draft.
  @PATCH
  @Path("/{id}")
  @Consumes(MERGE_PATCH)
  @RolesAllowed(Roles.OFFICER)
  @IfMatch
  @Operation(
      operationId = "changeActivity",
      summary = "Change a draft of an activity",
      description = "JSON Merge Patch of a draft.")
  @RequestBody(
      content =
          @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ActivityBody.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(responseCode = "400", description = FAULTS)
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it was published.")
  public RestResponse<ActivityView> change(@PathParam("id") UUID id, @NotNull byte[] patch) {
    var changed =
        desk.change(
            id,
            activity -> {
              var body = bodies.check(patches.apply(activity.body(), patch, ActivityBody.class));
              preconditions.requireMatch(activity.version());
              return body;
            });
    return Answers.ok(changed.view(), changed.version());
  }

  /// Publishes a draft: members see it, and nothing of it changes any more.
  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "publishActivity",
      summary = "Publish an activity",
      description =
          "DRAFT → PUBLISHED: those of its audience see it, and nothing of it changes any more.")
  @APIResponse(responseCode = "200", description = "Published.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: it is no draft. ACTIVITY_IS_OVER: it ended before it was published.")
  public RestResponse<ActivityView> publish(@PathParam("id") UUID id) {
    var published = desk.publish(id);
    return Answers.ok(published.view(), published.version());
  }

  /// Calls a published activity off.
  @POST
  @Path("/{id}/calling-off")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "callOffActivity",
      summary = "Call an activity off",
      description =
          "PUBLISHED → CALLED_OFF: nobody is given a place or checked in any more; the registrations are cancelled within"
              + " moments, those in the line too, and each member is told once.")
  @APIResponse(responseCode = "200", description = "Called off.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not published.")
  public RestResponse<ActivityView> callOff(@PathParam("id") UUID id) {
    var ended = desk.callOff(id);
    return Answers.ok(ended.view(), ended.version());
  }
}
