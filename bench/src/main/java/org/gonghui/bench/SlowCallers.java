package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.running.Console;

/// Many slow callers, of each kind as many, and how long each is kept.
final class SlowCallers implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration TELL = Duration.ofSeconds(30);

  private final int port;
  private final List<SlowCaller> callers = new ArrayList<>();

  /// @param port of who is called
  SlowCallers(int port) {
    this.port = port;
  }

  void come(int many, String token) throws IOException {
    var kinds = Slowness.values();
    for (var n = 0; n < many; n++) {
      callers.add(SlowCaller.begin(kinds[n % kinds.length], port, token));
    }
  }

  /// Comes back when all are cut off, or the time is over.
  List<Kept> watch(Duration most, Console console) throws IOException {
    var end = System.nanoTime() + most.toNanos();
    var left = new ArrayList<>(callers);
    var kept = new ArrayList<Kept>();
    var told = System.nanoTime();
    while (!left.isEmpty() && System.nanoTime() < end) {
      Rest.of(LOOK);
      var there = Established.callersOf(port);
      left.stream()
          .filter(caller -> !there.contains(caller.port()))
          .forEach(caller -> kept.add(Kept.until(caller, true)));
      left.removeIf(caller -> !there.contains(caller.port()));
      if (System.nanoTime() - told > TELL.toNanos()) {
        told = System.nanoTime();
        console.step(
            "%d of %d slow callers are still there".formatted(left.size(), callers.size()));
      }
    }
    left.forEach(caller -> kept.add(Kept.until(caller, false)));
    return kept;
  }

  @Override
  public void close() throws IOException {
    for (var caller : callers) {
      caller.close();
    }
  }
}
