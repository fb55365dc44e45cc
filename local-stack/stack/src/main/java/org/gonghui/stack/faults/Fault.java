package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.Locale;
import org.gonghui.stack.home.Destination;
import org.gonghui.stack.network.Cut;

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
  /// @param lasts longer than any lease (4 s of the relay, 8 s of a list) now and then
  record Hang(String victim, Duration after, Duration lasts) implements Fault {
    @Override
    public String toString() {
      return "hang %s %s".formatted(victim, seconds(lasts));
    }
  }

  /// The network between a service and what it stands on is cut, and mended when the time is over.
  ///
  /// @param lasts longer than any lease (4 s of the relay, 8 s of a list) now and then
  record CutOff(String victim, Destination from, Cut how, Duration after, Duration lasts)
      implements Fault {
    @Override
    public String toString() {
      var word = how == Cut.SILENT ? "cut" : "break";
      return "%s %s-%s %s".formatted(word, victim, from.word(), seconds(lasts));
    }
  }

  private static String seconds(Duration lasts) {
    return String.format(Locale.ROOT, "%.1f s", lasts.toMillis() / 1000.0);
  }
}
