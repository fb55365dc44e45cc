package org.gonghui.bench.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Rest;
import org.gonghui.bench.crowd.Crowd;
import org.gonghui.bench.crowd.Ending;
import org.gonghui.bench.crowd.Met;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.stack.running.Console;

/// The same calls at more and more times the capacity.
///
/// @param port of the gateway
/// @param time how long each takes
record OverloadStages(Crowd crowd, int port, Duration time) {
  static final List<Integer> TIMES = List.of(1, 2, 3, 5);
  private static final int REFUSED_TIMES = 3;
  static final Duration IN_TIME = Duration.ofSeconds(1);

  /// As many as keep every part busy, and fewer than member-service lets in at once.
  private static final int CALLERS = 32;

  private static final int TRIES = 3;

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
    var warm = WarmUp.untilNoFaster(this::answeredAndRefused);
    console.step("warm: %.0f calls/s".formatted(warm));
    var best = 0.0;
    for (var n = 0; n < TRIES; n++) {
      best = Math.max(best, answered(time));
    }
    console.step("capacity: %.0f calls/s".formatted(best));
    return Math.max(1, (int) best);
  }

  /// To refuse is a way of its own through gateway and service, which must be warm too.
  private double answeredAndRefused(Duration during) throws IOException {
    var answered = answered(during);
    crowd.pace(port, REFUSED_TIMES * (int) answered, during.dividedBy(2), IN_TIME);
    Rest.of(BETWEEN);
    return answered;
  }

  private double answered(Duration during) throws IOException {
    return crowd.saturate(port, CALLERS, during).perSecond(Ending.ANSWERED);
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
