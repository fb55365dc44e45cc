package org.gonghui.kit.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// What an operator sees of the relay: `gonghui.outbox.sent` and `gonghui.outbox.lag` (from the event to its commit on
/// the broker, of the first of each batch), `gonghui.outbox.refused` by topic (rows that the broker will never take, each
/// time one was offered). [BacklogGauges] tell what waits.
@ApplicationScoped
class OutboxMeters {
  private final Clock clock;
  private final MeterRegistry meters;
  private final Counter sent;
  private final Timer lag;

  OutboxMeters(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    this.meters = meters;
    this.sent = meters.counter("gonghui.outbox.sent");
    this.lag = meters.timer("gonghui.outbox.lag");
  }

  void refused(OutboxRow row) {
    meters.counter("gonghui.outbox.refused", "topic", row.topic()).increment();
  }

  void sent(Batch batch) {
    sent.increment(batch.messages().size());
    lag.record(Duration.between(batch.messages().getFirst().row().time(), clock.instant()));
  }
}
