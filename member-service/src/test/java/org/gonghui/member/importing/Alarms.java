package org.gonghui.member.importing;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class logs at ERROR while this is open.
final class Alarms extends Handler implements AutoCloseable {
  private final Logger logger;
  private final List<String> heard;

  private Alarms(Logger logger, List<String> heard) {
    this.logger = logger;
    this.heard = heard;
  }

  static Alarms of(Class<?> from, List<String> heard) {
    var alarms = new Alarms(Logger.getLogger(from.getName()), heard);
    alarms.logger.addHandler(alarms);
    return alarms;
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
      heard.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
    }
  }

  @Override
  public void flush() {
    // kept in memory
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
