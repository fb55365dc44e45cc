package org.gonghui.stack.faults;

import java.time.Duration;

/// Something that happens to one process.
sealed interface Fault {
  /// Such as `member`, `kafka`, `postgres`.
  String victim();

  /// How long after the former one's victim was well again.
  Duration after();

  /// kill -9.
  record Kill(String victim, Duration after) implements Fault {
    @Override
    public String toString() {
      return "kill " + victim;
    }
  }

  /// SIGSTOP, and SIGCONT when the time is over. A database that hangs is as a disk that is slow.
  ///
  /// @param lasts longer than a lease (10 s) now and then
  record Hang(String victim, Duration after, Duration lasts) implements Fault {
    @Override
    public String toString() {
      return "hang %s %.1f s".formatted(victim, lasts.toMillis() / 1000.0);
    }
  }
}
