package org.gonghui.member.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Packs of one kind as officers see them.
///
/// @param quantity that were packed
/// @param remaining that were not handed out yet
@Schema(name = "PackCampaign")
record PackCampaignView(
    UUID id,
    UUID organizationId,
    String name,
    LocalDate from,
    LocalDate to,
    int quantity,
    int remaining,
    List<UUID> stationIds,
    Instant enteredAt,
    String etag) {}
