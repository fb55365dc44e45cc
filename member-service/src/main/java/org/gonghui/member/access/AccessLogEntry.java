package org.gonghui.member.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody has read of the caller.
///
/// @param roles of the reader's token
/// @param readers the unions that the reader works for, or the partner; none where the reader works for all
@Schema(name = "AccessLogEntry")
record AccessLogEntry(
    UUID id, Instant readAt, ReadingPurpose purpose, List<String> roles, List<Reader> readers) {

  /// A union or a partner.
  @Schema(name = "FileReader")
  record Reader(UUID id, String name) {}
}
