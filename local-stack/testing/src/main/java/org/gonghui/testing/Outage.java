package org.gonghui.testing;

import org.gonghui.embedded.Hang;

/// Kafka hangs until this is closed: `try (var _ = Outage.ofKafka()) { … }`
public final class Outage implements AutoCloseable {

  private final Hang hang = Hang.of(Long.parseLong(Settings.BROKER_PID.value()));

  private Outage() {}

  public static Outage ofKafka() {
    return new Outage();
  }

  @Override
  public void close() {
    hang.close();
  }
}
