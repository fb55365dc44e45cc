package org.gonghui.stack.running;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Lines for the person at the terminal, each with the seconds since the command began.
public final class Console {

  private final PrintStream out;
  private final Clock clock;
  private final Instant begin;

  public Console(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.begin = clock.instant();
  }

  public void step(String line) {
    var millis = Duration.between(begin, clock.instant()).toMillis();
    out.printf("%6.1f s  %s%n", millis / 1000.0, line);
    out.flush();
  }

  public void say(String line) {
    out.println(line);
    out.flush();
  }

  public Clock clock() {
    return clock;
  }

  /// When the command began.
  public Instant begin() {
    return begin;
  }
}
