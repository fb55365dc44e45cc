package org.gonghui.member.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A contest as officers see it.
///
/// @param jury persons who score; claim `person` of their tokens
/// @param round that is scored now; the last one that was when it is FINISHED
/// @param etag its version
@Schema(name = "Contest")
record ContestView(
    UUID id,
    UUID activityId,
    UUID organizationId,
    String name,
    Scoring scoring,
    TieBreak tieBreak,
    List<Criterion> criteria,
    List<RoundPlan> rounds,
    List<UUID> jury,
    int round,
    ContestState state,
    Instant enteredAt,
    String etag) {}
