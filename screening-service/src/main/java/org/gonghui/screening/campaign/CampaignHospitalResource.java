package org.gonghui.screening.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.BodyCheck;
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The hospitals that take part in a campaign.
@Path(CampaignResource.PATH + "/{id}/hospitals/{hospitalId}")
@Tag(name = "screening-campaigns")
@RolesAllowed(Roles.OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CampaignHospitalResource {
  private final CampaignDesk desk;
  private final BodyCheck bodies;

  CampaignHospitalResource(CampaignDesk desk, BodyCheck bodies) {
    this.desk = desk;
    this.bodies = bodies;
  }

  /// @param tenderReference the tender by which the hospital takes part
  @Schema(name = "HospitalAssignment")
  record Assignment(@NotBlank @Size(max = 100) String tenderReference) {}

  @Schema(name = "CampaignHospital")
  record AssignmentView(UUID campaignId, UUID hospitalId, String tenderReference) {}

  /// Lets a hospital take part; again: changes the tender that is named. The ETag is the campaign's.
  @PUT
  @Operation(
      operationId = "assignScreeningHospital",
      summary = "Let a hospital take part in a campaign",
      description = "A hospital whose tender reaches to the campaign's first day to come.")
  @APIResponse(
      responseCode = "200",
      description = "The hospital took part before.",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponseSchema(
      value = AssignmentView.class,
      responseCode = "201",
      responseDescription = "The hospital takes part from now on.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the campaign is CLOSED.")
  @APIResponse(
      responseCode = "422",
      description = "HOSPITAL_NOT_QUALIFIED: its qualification ends before, or it is suspended.")
  public RestResponse<AssignmentView> assign(
      @PathParam("id") UUID id,
      @PathParam("hospitalId") UUID hospitalId,
      @Nullable Assignment assignment) {
    desk.get(id);
    var tender = bodies.check(assignment).tenderReference();
    var assigned = desk.assign(id, hospitalId, tender);
    var version = assigned.campaign().version();
    var view = new AssignmentView(id, hospitalId, tender);
    var path = CampaignResource.PATH + "/" + id + "/hospitals/" + hospitalId;
    return assigned.isNew()
        ? Answers.created(view, URI.create(path), version)
        : Answers.ok(view, version);
  }

  @GET
  @Operation(
      operationId = "getScreeningHospital",
      summary = "Read how a hospital takes part in a campaign",
      description = "The tender by which it does; 404 where it does not.")
  @APIResponseSchema(
      value = AssignmentView.class,
      responseCode = "200",
      responseDescription = "The hospital takes part.")
  public RestResponse<AssignmentView> get(
      @PathParam("id") UUID id, @PathParam("hospitalId") UUID hospitalId) {
    var campaign = desk.get(id);
    var view = new AssignmentView(id, hospitalId, desk.tenderOf(id, hospitalId));
    return Answers.ok(view, campaign.version());
  }
}
