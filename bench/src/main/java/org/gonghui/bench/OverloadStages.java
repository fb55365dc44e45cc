package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.running.Console;

/// The same calls at more and more times the capacity.
///
/// @param port of the gateway
/// @param time how long each takes
record OverloadStages(Crowd crowd, int port, Duration time) {
  static final List<Integer> TIMES = List.of(1, 2, 3, 5);

  /// As many as keep every part busy, and fewer than member-service lets in at once.
  private static final int CALLERS = 32;

  private static final int TRIES = 3;
  private static final int WARM_UPS = 7;
  private static final Duration IN_TIME = Duration.ofSeconds(1);

  /// For what was left of the last stage.
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /// @param busy share of one core that the callers took
  record Stage(Met met, long seconds, double busy) {
    double perSecond(Ending... endings) {
      return (double) met.calls(endings) / seconds;
    }
  }

  /// Calls a second that are answered where nobody asks for more than can be done: the best of some tries.
  int capacity(Console console) throws IOException {
    crowd.saturate(port, CALLERS, time.multipliedBy(WARM_UPS));
    var best = 0.0;
    for (var n = 0; n < TRIES; n++) {
      var met = crowd.saturate(port, CALLERS, time);
      best = Math.max(best, met.calls(Ending.ANSWERED) / met.seconds());
    }
    console.step("warm; capacity: %.0f calls/s".formatted(best));
    return Math.max(1, (int) best);
  }

  List<Stage> round(int capacity) throws IOException {
    var stages = new ArrayList<Stage>();
    for (var times : TIMES) {
      var before = Cpu.ofAll(crowd.process());
      var begin = System.nanoTime();
      var met = crowd.pace(port, capacity * times, time, IN_TIME);
      var busy = (Cpu.ofAll(crowd.process()) - before) / ((System.nanoTime() - begin) / 1e9);
      stages.add(new Stage(met, time.toSeconds(), busy));
      Rest.of(BETWEEN);
    }
    return stages;
  }
}
