package org.gonghui.member.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A list of anything but members as who sent it sees it.
///
/// @param kind UNIONS, MERCHANTS, STATIONS or TICKET_RECIPIENTS
/// @param state RECEIVED, RUNNING, COMPLETED, CANCELLED or FAILED
/// @param itemId whose tickets are given
/// @param total rows judged so far, the header not counted
/// @param accepted rows that were written
/// @param failure why it failed as a whole: MISSING_COLUMN, REPEATED_COLUMN, NOT_A_LIST, TOO_LARGE, or INTERNAL_ERROR where the fault is ours
/// @param version for the ETag
@Schema(name = "ListImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListImportView(
    UUID id,
    ListKind kind,
    ImportState state,
    UUID organization,
    @Nullable UUID itemId,
    long total,
    long accepted,
    long rejected,
    @Nullable ImportFailure failure,
    Instant receivedAt,
    @Nullable Instant endedAt,
    @JsonIgnore long version) {}
