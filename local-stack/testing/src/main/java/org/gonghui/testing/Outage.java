package org.gonghui.testing;

import org.gonghui.embedded.Hang;

/// Kafka hangs until this is closed: `try (var _ = Outage.ofKafka()) { … }`
public final class Outage implements AutoCloseable {

  private final Runnable end;

  private Outage(Runnable end) {
    this.end = end;
  }

  public static Outage ofKafka() {
    var broker = BrokerName.parse(Settings.BROKER.value());
    return switch (broker.kind()) {
      case PROCESS -> new Outage(Hang.of(Long.parseLong(broker.id()))::close);
      case CONTAINER -> new Outage(PausedContainer.of(broker.id())::close);
    };
  }

  @Override
  public void close() {
    end.run();
  }
}
