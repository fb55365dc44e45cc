package org.gonghui.deploy;

import java.time.Duration;
import org.gonghui.stack.client.Pause;

/// Writes one thing after the other and counts what was acknowledged.
abstract class Writer implements Runnable {
  /// Below what the gateway lets one caller write in a minute.
  private static final Duration PACE = Duration.ofMillis(110);

  private volatile boolean ending;
  private int acknowledged;

  /// Makes what is written into.
  abstract void prepare();

  /// One write, asked for until it is answered.
  abstract void write(int number);

  /// How many of them are there.
  abstract int there();

  abstract String what();

  @Override
  public void run() {
    while (!ending) {
      write(acknowledged + 1);
      acknowledged++;
      Pause.of(PACE);
    }
  }

  void end() {
    ending = true;
  }

  /// Tells it in a line.
  ///
  /// @return whether each is there once
  boolean compare() {
    var there = there();
    System.out.printf("%s: %d acknowledged, %d there%n", what(), acknowledged, there);
    return there == acknowledged && acknowledged > 0;
  }
}
