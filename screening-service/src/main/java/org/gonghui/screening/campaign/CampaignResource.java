package org.gonghui.screening.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.http.Idempotent;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.paging.Cursors;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Screening campaigns, for officers in their scope.
@Path(CampaignResource.PATH)
@Tag(name = "screening-campaigns")
@RolesAllowed(Roles.OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CampaignResource {
  static final String PATH = "/v1/screening-campaigns";

  private final CampaignDesk desk;
  private final Cursors cursors;

  CampaignResource(CampaignDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Plans a campaign (H1). 403 `ORGANIZATION_OUT_OF_SCOPE` for a union that is not the caller's.
  @POST
  @Idempotent(required = false)
  @Operation(
      operationId = "planScreeningCampaign",
      summary = "Plan a screening campaign",
      description =
          "Makes a campaign in state DRAFT. Who is due follows from its audience. With `hardshipOnly` nobody is due until hardship files are kept.")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "201",
      responseDescription = "The campaign.")
  @APIResponse(
      responseCode = "422",
      description = "AUDIENCE_NOT_OF_PROGRAMME: TWO_CANCER is for women; names `audience.sex`.")
  public RestResponse<CampaignView> plan(@NotNull @Valid PlanCampaign plan) {
    var campaign = desk.plan(plan);
    return Answers.created(CampaignView.of(campaign), PATH, campaign.id(), campaign.version());
  }

  @GET
  @Operation(
      operationId = "listScreeningCampaigns",
      summary = "List screening campaigns",
      description =
          "The campaigns of the caller's unions, of all below and of those above, oldest first.")
  @APIResponse(responseCode = "200", description = "One page of campaigns.")
  public Page<CampaignView> list(
      @QueryParam("state") @Nullable CampaignState state, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, state);
    return keyset.page(desk.page(Optional.ofNullable(state), keyset)).map(CampaignView::of);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getScreeningCampaign",
      summary = "Read a screening campaign",
      description =
          "One campaign of the caller's unions, of one below, or of one above (only to read).")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "200",
      responseDescription = "The campaign.")
  public RestResponse<CampaignView> get(@PathParam("id") UUID id) {
    return answer(desk.get(id));
  }

  /// Opens a campaign: who is due is invited within seconds, who becomes due later as well, each once.
  @POST
  @Path("{id}/opening")
  @Operation(
      operationId = "openScreeningCampaign",
      summary = "Open a screening campaign",
      description = "DRAFT → OPEN. From now on whoever is or becomes due is invited, once.")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "200",
      responseDescription = "The campaign, OPEN.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not a DRAFT.")
  @APIResponse(
      responseCode = "422",
      description = "CAMPAIGN_OVER: its last day is past; names `closesOn`.")
  public RestResponse<CampaignView> open(@PathParam("id") UUID id) {
    return answer(desk.open(id));
  }

  @POST
  @Path("{id}/closure")
  @Operation(
      operationId = "closeScreeningCampaign",
      summary = "Close a screening campaign",
      description = "OPEN → CLOSED. Nobody is invited or booked any more; results are still taken.")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "200",
      responseDescription = "The campaign, CLOSED.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: it is not OPEN.")
  public RestResponse<CampaignView> close(@PathParam("id") UUID id) {
    return answer(desk.close(id));
  }

  private static RestResponse<CampaignView> answer(Campaign campaign) {
    return Answers.ok(CampaignView.of(campaign), campaign.version());
  }
}
