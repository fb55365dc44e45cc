package org.gonghui.screening.campaign;

import java.util.UUID;

/// A campaign as reports see it.
public record CampaignReach(UUID campaignId, UUID organizationId, DueMembers due) {}
