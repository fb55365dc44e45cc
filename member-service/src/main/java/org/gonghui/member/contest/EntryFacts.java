package org.gonghui.member.contest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features may know of a work that was entered.
///
/// @param number of the entry in its contest, from 1
/// @param teamName absent where one person entered it
/// @param memberIds who entered it
public record EntryFacts(
    UUID id,
    int number,
    String title,
    @Nullable String teamName,
    List<UUID> memberIds,
    EntryState state) {
  public EntryFacts {
    memberIds = List.copyOf(memberIds);
  }
}
