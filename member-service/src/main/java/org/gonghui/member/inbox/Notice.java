package org.gonghui.member.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// What is read of `NoticeGiven`, by which other services tell a member something.
///
/// @param sealed a [Told] for this service only
@Reads("NoticeGiven")
record Notice(UUID id, String sealed) {

  /// What the sealed part opens to.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Told(
      UUID memberId,
      String template,
      @Nullable Map<String, String> parameters,
      @Nullable String link,
      Instant createdAt) {}
}
