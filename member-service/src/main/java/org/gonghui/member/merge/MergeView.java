package org.gonghui.member.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Two records of one person that became one.
///
/// @param keptId the record that stays
/// @param mergedId the record that is the other's from now on
/// @param undoUntil absent where it cannot be undone any more
/// @param endedAt when it became final or was undone
@Schema(name = "MemberMerge")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MergeView(
    UUID id,
    UUID keptId,
    UUID mergedId,
    MergeReason reason,
    MergeState state,
    Instant mergedAt,
    @Nullable Instant undoUntil,
    @Nullable Instant endedAt,
    String etag) {}
