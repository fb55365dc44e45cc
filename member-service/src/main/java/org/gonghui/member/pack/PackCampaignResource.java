package org.gonghui.member.pack;

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
import jakarta.ws.rs.core.MediaType;
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

/// Campaigns of packs over HTTP, for officers.
@Path("/v1/pack-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs")
@RunOnVirtualThread
class PackCampaignResource {
  private final PackDesk desk;
  private final Cursors cursors;

  PackCampaignResource(PackDesk desk, Cursors cursors) {
    this.desk = desk;
    this.cursors = cursors;
  }

  /// Says what is handed out where (M11).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent
  @Operation(
      operationId = "addPackCampaign",
      summary = "Add a campaign of packs",
      description =
          "So many packs that a union in the caller's scope hands out at some of its stations, from one day to another,"
              + " one for each person.")
  @APIResponseSchema(
      value = PackCampaignView.class,
      responseCode = "201",
      responseDescription = "Added.")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED: ENDS_BEFORE_IT_BEGINS.")
  @APIResponse(
      responseCode = "404",
      description = "NOT_FOUND: a station is not in the caller's scope.")
  @APIResponse(responseCode = "409", description = "STATE_CONFLICT: a station is closed for good.")
  @APIResponse(
      responseCode = "422",
      description = "NO_PACKS_HERE: packs are none of a station's services.")
  public RestResponse<PackCampaignView> add(@NotNull @Valid PackCampaignBody body) {
    var added = desk.add(body);
    return Answers.created(added.view(), "/v1/pack-campaigns", added.id(), added.version());
  }

  /// One campaign in the caller's scope.
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "getPackCampaign",
      summary = "Read a campaign of packs",
      description = "Reads one campaign of a union in the caller's scope, with what remains.")
  public RestResponse<PackCampaignView> get(@PathParam("id") UUID id) {
    var found = desk.get(id);
    return Answers.ok(found.view(), found.version());
  }

  /// Who was given packs of a campaign in the caller's scope.
  @GET
  @Path("/{id}/handouts")
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listPackHandouts",
      summary = "List the packs of a campaign that were handed out",
      description =
          "Lists who was given a pack of a campaign in the caller's scope, where and when, in the order in which they were"
              + " handed out.")
  public Page<PackGiven> handouts(@PathParam("id") UUID id, @BeanParam Paging paging) {
    var keyset = cursors.byId(paging, id);
    return keyset.page(desk.handedOut(id, keyset)).map(PackHandout::given);
  }

  /// The campaigns in the caller's scope.
  @GET
  @RolesAllowed(Roles.OFFICER)
  @Operation(
      operationId = "listPackCampaigns",
      summary = "List campaigns of packs",
      description =
          "Lists the campaigns of unions in the caller's scope, in the order of their adding.")
  public Page<PackCampaignView> list(@BeanParam Paging paging) {
    var keyset = cursors.byId(paging);
    return keyset.page(desk.list(keyset)).map(PackCampaign::view);
  }
}
