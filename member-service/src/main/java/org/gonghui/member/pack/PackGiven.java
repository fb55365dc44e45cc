package org.gonghui.member.pack;

import java.time.Instant;
import java.util.UUID;

/// Who was given a pack of a campaign, where and when.
record PackGiven(UUID id, UUID stationId, UUID memberId, Instant handedAt) {}
