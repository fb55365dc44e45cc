package org.gonghui.stack.faults;

import java.util.List;

/// How a seed ended.
///
/// @param acknowledged how many things somebody was told are there
/// @param looks how often the observer saw everything
/// @param blind how often it did not, since a database was away or hung
/// @param calmMillis from the last step until everything had come to be
/// @param findings what should not have been
public record Outcome(
    long seed,
    int people,
    List<String> faults,
    int acknowledged,
    int looks,
    int blind,
    long calmMillis,
    long seconds,
    List<String> findings) {

  public boolean sound() {
    return findings.isEmpty();
  }
}
