package org.gonghui.member.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gonghui.member.beacon.Beacon;

/// What the beacon says in one turn: no round is asked for twice, and none after it has kept silent, so that a beacon that is
/// away costs one deadline.
final class Hearing {
  private final Beacon beacon;
  private final Map<Long, Beacon.Word> words = new HashMap<>();
  private boolean isSilent;

  Hearing(Beacon beacon) {
    this.beacon = beacon;
  }

  /// @return empty where it was not asked
  Optional<Beacon.Word> of(long round) {
    if (!words.containsKey(round) && !isSilent) {
      var word = beacon.round(round);
      words.put(round, word);
      isSilent = word instanceof Beacon.Word.Silent;
    }
    return Optional.ofNullable(words.get(round));
  }
}
