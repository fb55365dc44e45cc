package org.gonghui.member.exporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An export as the officer who ordered it sees it.
///
/// @param rows written so far
/// @param expiresAt until when the file can be read; only once it is COMPLETED
/// @param version for the ETag
@Schema(name = "Export")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
    UUID id,
    ExportKind kind,
    ExportFormat format,
    ExportReason reason,
    ExportState state,
    long rows,
    Instant orderedAt,
    @Nullable Instant endedAt,
    @Nullable Instant expiresAt,
    @JsonIgnore long version) {}
