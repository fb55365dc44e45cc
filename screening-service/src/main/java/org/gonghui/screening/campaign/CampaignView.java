package org.gonghui.screening.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;

/// A campaign as staff sees it.
@Schema(name = "ScreeningCampaign")
record CampaignView(
    UUID id,
    String name,
    UUID organizationId,
    LocalDate opensOn,
    LocalDate closesOn,
    Programme programme,
    Audience audience,
    List<String> items,
    CampaignState state,
    String etag) {

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.id(),
        campaign.name(),
        campaign.organizationId(),
        campaign.opensOn(),
        campaign.closesOn(),
        campaign.programme(),
        campaign.audience(),
        campaign.items(),
        campaign.state(),
        Answers.etag(campaign.version()));
  }
}
