package org.gonghui.member.profile;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.gonghui.member.identity.DocumentSeen;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Changes of what members are known by, over HTTP, for officers.
@Path("/v1/profile-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class ChangeResource {
  private final DecisionDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  ChangeResource(DecisionDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  /// What the officer has seen.
  @Schema(name = "ProfileChangeApproval")
  record Approval(@NotNull DocumentSeen documentSeen) {}

  /// Why nothing is changed.
  @Schema(name = "ProfileChangeRefusal")
  record Refused(@NotNull ChangeRefusal reason) {}

  /// Changes that wait for an officer, or did.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listProfileChanges",
      summary = "List changes of members",
      description =
          "Changes of members in the caller's scope, masked, in the order in which they were asked for; a phone's once its code"
              + " came back.")
  public Page<ChangeView> list(
      @QueryParam("state") @Nullable ChangeState state, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, state);
    return keyset.page(desk.list(state, keyset));
  }

  /// One change, in full.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getProfileChange",
      summary = "Read a change",
      description =
          "A change of a member in the caller's scope, with what is wanted in full, to be compared with the document. The reading"
              + " is recorded, and the member can see it.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  public RestResponse<ChangeView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Carries a change out.
  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Operation(
      operationId = "approveProfileChange",
      summary = "Approve a change",
      description =
          "OPEN → APPROVED, by the document that the officer has seen: the name, phone or id number stands from now on. The member"
              + " is told, and so is the phone that stood there; the other services hear of a name or number.")
  @APIResponse(responseCode = "200", description = "APPROVED.")
  @APIResponse(responseCode = "403", description = "FOUR_EYES: the officer's own.")
  @APIResponse(
      responseCode = "409",
      description =
          "STATE_CONFLICT: it is not OPEN. NUMBER_OF_ANOTHER: another record has this id number; merge them instead.")
  public RestResponse<ChangeView> approve(@PathParam("id") UUID id, Approval approval) {
    desk.require(id);
    return answer(desk.approve(id, bodies.check(approval).documentSeen()));
  }

  /// Leaves things as they are.
  @POST
  @Path("/{id}/refusal")
  @RolesAllowed(Roles.OFFICER)
  @HumanDecision
  @Operation(
      operationId = "refuseProfileChange",
      summary = "Refuse a change",
      description = "OPEN → REFUSED; the member is told, and what was wanted is gone.")
  @APIResponse(responseCode = "200", description = "REFUSED.")
  @APIResponse(responseCode = "403", description = "FOUR_EYES: the officer's own.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not OPEN.")
  public RestResponse<ChangeView> refuse(@PathParam("id") UUID id, Refused refusal) {
    desk.require(id);
    return answer(desk.refuse(id, bodies.check(refusal).reason()));
  }

  private static RestResponse<ChangeView> answer(ChangeView change) {
    return Answers.ok(change, change.etag());
  }
}
