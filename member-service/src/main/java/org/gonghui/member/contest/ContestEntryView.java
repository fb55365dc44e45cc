package org.gonghui.member.contest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A work as officers see it.
///
/// @param number of the entry in its contest, from 1
/// @param teamName absent where one person entered it
/// @param etag its version
@Schema(name = "ContestEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContestEntryView(
    UUID id,
    int number,
    String title,
    @Nullable String teamName,
    List<Entrant> entrants,
    EntryState state,
    Instant enteredAt,
    String etag) {

  /// Who entered it.
  ///
  /// @param holder the member's name, masked
  @Schema(name = "ContestEntrant")
  record Entrant(UUID memberId, String holder) {}
}
