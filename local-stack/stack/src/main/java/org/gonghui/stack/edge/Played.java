package org.gonghui.stack.edge;

import java.util.ArrayList;
import java.util.List;

/// What came of odd requests.
///
/// @param what of which kind they were
/// @param count how many were sent
/// @param wrong those that were decided otherwise than they should have been, in words
/// @param most so many of them services may see
/// @param tally what the gateway sent on and what the services saw meanwhile
public record Played(String what, int count, List<String> wrong, long most, Tally tally) {

  /// Whether nothing was decided otherwise and nothing was seen that was not sent.
  public boolean isSound() {
    return wrong.isEmpty() && unmeant() == 0;
  }

  /// Requests that services saw and should not have, and those that nobody sent them. What is sent on and breaks off before it has come
  /// whole is seen by none: a gateway that does not hold bodies back learns of some faults only then.
  long unmeant() {
    return Math.max(0, tally.seenInAll() - most) + tally.unsent();
  }

  Played with(String wrongToo) {
    var all = new ArrayList<>(wrong);
    all.addFirst(wrongToo);
    return new Played(what, count, all, most, tally);
  }

  @Override
  public String toString() {
    return "%s: %,d requests, %d decided otherwise; the gateway sent %,d on, the services saw %,d, %d unmeant"
        .formatted(what, count, wrong.size(), tally.sentInAll(), tally.seenInAll(), unmeant());
  }
}
