package org.gonghui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A process, Kafka above all, hangs until this is closed: its process is stopped and woken again, as on a machine that does not answer.
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

  /// Of any process, such as the broker of a running system.
  public static Outage of(long pid) {
    return new Outage(String.valueOf(pid));
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
