package org.gonghui.member.owndata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A file of what is kept of the caller.
///
/// @param expiresAt until when it can be fetched
/// @param file its path, while it is READY
@Schema(name = "DataExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataExportView(
    UUID id,
    ExportState state,
    Instant askedAt,
    @Nullable Instant readyAt,
    @Nullable Instant expiresAt,
    @Nullable String file) {}
