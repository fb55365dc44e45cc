package org.gonghui.member.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.http.IfMatch;
import org.gonghui.kit.http.MergePatch;
import org.gonghui.kit.http.Preconditions;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// What a member changes alone, over HTTP.
@Path("/v1/me/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class ProfileResource {
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String NOT_KNOWN =
      "MEMBERSHIP_NOT_YET_KNOWN: the login is not bound to a person.";

  private final ProfileDesk desk;
  private final BodyCheck bodies;
  private final MergePatch patches;
  private final Preconditions preconditions;

  ProfileResource(
      ProfileDesk desk, BodyCheck bodies, MergePatch patches, Preconditions preconditions) {
    this.desk = desk;
    this.bodies = bodies;
    this.patches = patches;
    this.preconditions = preconditions;
  }

  /// The caller's profile.
  @GET
  @RolesAllowed(Roles.MEMBER)
  @Operation(
      operationId = "getMyProfile",
      summary = "Read my profile",
      description =
          "What the caller changes alone: language, division of the contact address, form of employment.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "409", description = NOT_KNOWN)
  public RestResponse<ProfileBody> get() {
    var said = desk.get();
    return Answers.ok(said.body(), said.version());
  }

  /// Changes what needs no check.
  @PATCH
  @Consumes(MERGE_PATCH)
  @RolesAllowed(Roles.MEMBER)
  @IfMatch
  @Operation(
      operationId = "changeMyProfile",
      summary = "Change my profile",
      description =
          "JSON Merge Patch of what needs no check, at once. Name, phone and id number are another matter: POST"
              + " /v1/me/profile-changes. A form of employment that is on no list is UNKNOWN_EMPLOYMENT_FORM.")
  @RequestBody(
      content =
          @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProfileBody.class)))
  @APIResponse(responseCode = "200", description = "Changed.")
  @APIResponse(
      responseCode = "409",
      description = "STATE_CONFLICT: the form of employment of a member no more. " + NOT_KNOWN)
  public RestResponse<ProfileBody> change(@NotNull byte[] patch) {
    var said =
        desk.change((body, version) -> {
          var amended = bodies.check(patches.apply(body, patch, ProfileBody.class));
          preconditions.requireMatch(version);
          return amended;
        });
    return Answers.ok(said.body(), said.version());
  }
}
