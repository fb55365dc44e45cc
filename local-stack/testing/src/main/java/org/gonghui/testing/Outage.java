package org.gonghui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Kafka hangs until this is closed: its process is stopped and woken again, as on a machine that does not answer.
/// `try (var _ = Outage.ofKafka()) { … }`
public final class Outage implements AutoCloseable {

  private final String pid;

  private Outage(String pid) {
    this.pid = pid;
    signal("-STOP");
  }

  public static Outage ofKafka() {
    return new Outage(Settings.BROKER_PID.value());
  }

  @Override
  public void close() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", name, pid).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
