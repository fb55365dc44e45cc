package org.gonghui.screening.campaign;

import java.util.Set;
import java.util.UUID;

/// A campaign as its reader's reports see it.
///
/// @param organizations the unions that the report is about
/// @param everybody whether it counts all whom the campaign has invited, else only who belongs to those unions now
public record CampaignReach(
    UUID campaignId, DueMembers due, Set<UUID> organizations, boolean everybody) {}
