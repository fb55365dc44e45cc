package org.gonghui.deploy;

import java.time.Duration;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;

/// Writes one thing after the other and counts what was acknowledged.
abstract class Writer implements Runnable {
  /// Below what the gateway lets one caller write in a minute.
  private static final Duration PACE = Duration.ofMillis(110);

  private volatile boolean ending;
  private int acknowledged;
  private int failed;

  /// Makes what is written into.
  abstract void prepare();

  /// One write, asked for until it is answered.
  ///
  /// @param number of no other write
  abstract void write(int number);

  /// How many of them are there.
  abstract int there();

  abstract String what();

  /// Whose database they are in.
  abstract String service();

  @Override
  public void run() {
    while (!ending) {
      try {
        write(acknowledged + failed + 1);
        acknowledged++;
      } catch (UnexpectedAnswer unexpected) {
        failed++;
        System.out.println(what() + ": " + unexpected.getMessage());
      }
      Pause.of(PACE);
    }
  }

  void end() {
    ending = true;
  }

  /// Tells it in a line.
  ///
  /// @param setBack whether the database was meanwhile, which loses some of it and doubles nothing
  /// @return whether each is there once and none failed
  boolean compare(boolean setBack) {
    var there = there();
    System.out.printf(
        "%s: %d acknowledged, %d failed, %d there%s%n",
        what(), acknowledged, failed, there, setBack ? ", set back meanwhile" : "");
    return setBack
        ? there <= acknowledged + failed
        : there == acknowledged && failed == 0 && acknowledged > 0;
  }
}
