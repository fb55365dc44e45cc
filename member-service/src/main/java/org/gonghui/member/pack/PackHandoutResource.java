package org.gonghui.member.pack;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.gonghui.kit.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Handing packs out, over HTTP.
@Path("/v1/pack-handouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packs")
@RunOnVirtualThread
class PackHandoutResource {
  private final PackDesk desk;

  PackHandoutResource(PackDesk desk) {
    this.desk = desk;
  }

  /// A pack that somebody is to be given: one of `memberId` and `cardCode`.
  ///
  /// @param memberId of a member in the officer's scope
  /// @param cardCode that a member of any union shows; it is used up
  @Schema(name = "NewPackHandout")
  record HandoutBody(
      @NotNull UUID campaignId,
      @NotNull UUID stationId,
      @Nullable UUID memberId,
      @Nullable @Size(max = 64) String cardCode) {}

  /// Hands a pack out (M11).
  @POST
  @RolesAllowed(Roles.OFFICER)
  @Idempotent(required = true)
  @Operation(
      operationId = "handOutPack",
      summary = "Hand a pack out",
      description =
          "Hands one pack of a campaign in the caller's scope to an active member: by `memberId`, where the member is in"
              + " the caller's scope, or by the `cardCode` that a member of any union shows. Once per person and campaign.")
  @APIResponseSchema(
      value = PackHandoutView.class,
      responseCode = "201",
      responseDescription = "Handed out.")
  @APIResponse(
      responseCode = "404",
      description = "NOT_FOUND: campaign or member is not in the caller's scope.")
  @APIResponse(
      responseCode = "409",
      description =
          "PACK_ALREADY_HANDED_OUT: once per person and campaign. NO_PACKS_LEFT: none remains. PACKS_NOT_NOW: before the"
              + " first day or after the last. STATE_CONFLICT: the station is closed for good.")
  @APIResponse(
      responseCode = "422",
      description =
          "NO_PACKS_AT_STATION: the campaign has none there. CARD_CODE_REFUSED: the code is no good, see `reason`: EXPIRED,"
              + " USED, SUSPENDED or UNKNOWN. NOT_AN_ACTIVE_MEMBER: the membership is not ACTIVE.")
  public RestResponse<PackHandoutView> handOut(@NotNull @Valid HandoutBody body) {
    var handed =
        desk.handOut(
            body.campaignId(), body.stationId(), Recipient.of(body.memberId(), body.cardCode()));
    return Answers.created(handed, URI.create("/v1/pack-campaigns/" + body.campaignId()), 0);
  }
}
