package org.gonghui.member.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.HumanDecision;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/// Merging two records of one person, over HTTP.
@Path("/v1/member-merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "membership")
@RunOnVirtualThread
class MergeResource {
  private static final String PATH = "/v1/member-merges";

  private final MergeDesk desk;

  MergeResource(MergeDesk desk) {
    this.desk = desk;
  }

  /// Two records of one person.
  ///
  /// @param keptId the record that stays
  /// @param mergedId the record that is the other's from now on
  @Schema(name = "MemberMergeOrder")
  record Order(@NotNull UUID keptId, @NotNull UUID mergedId, @NotNull MergeReason reason) {}

  /// Makes two records one.
  @POST
  @RolesAllowed(Roles.ADMIN)
  @HumanDecision
  @Idempotent
  @Operation(
      operationId = "mergeMembers",
      summary = "Merge two records of one person",
      description =
          "Everything of `mergedId` is `keptId`'s from now on: memberships, card, tickets, transfers, messages, and whoever"
              + " logs in as it; of two live memberships, cards or open transfers that of `mergedId` ends. Can be undone for 7 days;"
              + " the other services are told after that (`mergedInto`), and hear until then that `mergedId` is a member no"
              + " more. Both members are in the caller's scope.")
  @APIResponseSchema(value = MergeView.class, responseCode = "201", responseDescription = "MERGED.")
  @APIResponse(
      responseCode = "409",
      description =
          "ALREADY_MERGED: one of them was merged, or others were merged into `mergedId`: keep that one.")
  @APIResponse(
      responseCode = "422",
      description =
          "TWO_PERSONS: the authority has confirmed both, by different numbers of one kind of document. With NEW_DOCUMENT that is"
              + " taken where name, sex and month of birth are the same.")
  public RestResponse<MergeView> merge(@NotNull @Valid Order order) {
    var merge = desk.merge(order.keptId(), order.mergedId(), order.reason());
    return Answers.created(merge, URI.create(PATH + "/" + merge.id()), merge.etag());
  }

  /// A merge of members in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getMemberMerge",
      summary = "Read a merge",
      description = "A merge of members in the caller's scope.")
  @APIResponse(responseCode = "200", description = "As it is now.")
  public RestResponse<MergeView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Makes one record two again.
  @POST
  @Path("/{id}/undo")
  @RolesAllowed(Roles.ADMIN)
  @HumanDecision
  @Operation(
      operationId = "undoMemberMerge",
      summary = "Undo a merge",
      description =
          "MERGED → UNDONE, within 7 days: exactly what was moved goes back, as it is by now, and what ended for the merge lives"
              + " again. What came to the kept record since stays there.")
  @APIResponse(responseCode = "200", description = "UNDONE.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is FINAL, or UNDONE.")
  public RestResponse<MergeView> undo(@PathParam("id") UUID id) {
    return answer(desk.undo(id));
  }

  private static RestResponse<MergeView> answer(MergeView merge) {
    return Answers.ok(merge, merge.etag());
  }
}
