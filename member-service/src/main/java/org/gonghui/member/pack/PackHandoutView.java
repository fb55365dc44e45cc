package org.gonghui.member.pack;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A pack that was handed out.
///
/// @param remaining packs of the campaign after this one
@Schema(name = "PackHandout")
record PackHandoutView(UUID id, UUID campaignId, UUID stationId, Instant handedAt, int remaining) {}
