package org.gonghui.bench.crowd;

import java.util.Map;

/// How the calls of a crowd ended that called as much as it could.
///
/// @param seconds from the first call to the last answer
/// @param by how many; what did not occur is left out
public record Counts(double seconds, Map<Ending, Long> by) {

  public double perSecond(Ending ending) {
    return of(ending) / seconds;
  }

  private long of(Ending ending) {
    return by.getOrDefault(ending, 0L);
  }

  /// @return how many calls there were: every one was answered
  public long mustAllBeAnswered() {
    Ending.mustBeAnswered(by);
    return of(Ending.ANSWERED);
  }
}
