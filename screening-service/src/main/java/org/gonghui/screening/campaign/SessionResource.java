package org.gonghui.screening.campaign;

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
import org.jspecify.annotations.Nullable;

/// The sessions of a campaign.
@Path(CampaignResource.PATH + "/{id}/sessions")
@Tag(name = "screening-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SessionResource {
  private final SessionDesk desk;
  private final BodyCheck bodies;
  private final Cursors cursors;

  SessionResource(SessionDesk desk, BodyCheck bodies, Cursors cursors) {
    this.desk = desk;
    this.bodies = bodies;
    this.cursors = cursors;
  }

  @POST
  @Idempotent(required = false)
  @RolesAllowed({Roles.OFFICER, Roles.HOSPITAL})
  @Operation(
      operationId = "planScreeningSession",
      summary = "Plan a session",
      description = "Places on one date at one hospital of the campaign; a hospital plans its own.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "201",
      responseDescription = "The session.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: the campaign is CLOSED.")
  @APIResponse(
      responseCode = "422",
      description =
          "SESSION_DATE_OUT_OF_RANGE: before today or outside the campaign. HOSPITAL_NOT_QUALIFIED: not on that date.")
  public RestResponse<SessionView> plan(
      @PathParam("id") UUID campaignId, @Nullable PlanSession plan) {
    desk.requireToPlan(campaignId);
    var session = desk.plan(campaignId, bodies.check(plan));
    return Answers.created(
        SessionView.of(session),
        CampaignResource.PATH + "/" + campaignId + "/sessions",
        session.id(),
        session.version());
  }

  @GET
  @RolesAllowed({Roles.OFFICER, Roles.HOSPITAL, Roles.MEMBER})
  @Operation(
      operationId = "listScreeningSessions",
      summary = "List the sessions of a campaign",
      description =
          "By date, with the places left. Officers of the campaign's union, of those above and below, its hospitals (their own sessions), and whoever is invited.")
  @APIResponse(responseCode = "200", description = "One page of sessions.")
  public Page<SessionView> list(@PathParam("id") UUID campaignId, @BeanParam Paging paging) {
    var keyset = cursors.from(SessionKey.START, paging, campaignId);
    return keyset.page(desk.page(campaignId, keyset)).map(SessionView::of);
  }

  @GET
  @Path("{sessionId}")
  @RolesAllowed({Roles.OFFICER, Roles.HOSPITAL, Roles.MEMBER})
  @Operation(
      operationId = "getScreeningSession",
      summary = "Read a session",
      description = "One session with the places left.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "200",
      responseDescription = "The session.")
  public RestResponse<SessionView> get(
      @PathParam("id") UUID campaignId, @PathParam("sessionId") UUID id) {
    var session = desk.get(campaignId, id);
    return Answers.ok(SessionView.of(session), session.version());
  }
}
