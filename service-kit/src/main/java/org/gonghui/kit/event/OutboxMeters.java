package org.gonghui.kit.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What an operator sees of the outbox: `gonghui.outbox.depth` (rows, counted up to 100,000), `gonghui.outbox.age` (of the
/// oldest row, seconds), `gonghui.outbox.sent`, `gonghui.outbox.lag` (from the event to its commit on the broker, of the
/// first of each batch). Depth and age are told by the copy that sends; take the highest of all copies.
@ApplicationScoped
class OutboxMeters {
  private static final String MEASURE =
      """
      select count(*), coalesce(extract(epoch from clock_timestamp() - min(occurred_at)) * 1000, 0)
      from (select occurred_at from outbox limit 100000) waiting
      """;
  private static final double MILLIS = 1_000;

  private final javax.sql.DataSource database;
  private final Clock clock;
  private final AtomicLong depth = new AtomicLong();
  private final AtomicLong ageMillis = new AtomicLong();
  private final Counter sent;
  private final Timer lag;

  OutboxMeters(
      @DataSource("background") javax.sql.DataSource database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.sent = meters.counter("gonghui.outbox.sent");
    this.lag = meters.timer("gonghui.outbox.lag");
    meters.gauge("gonghui.outbox.depth", depth);
    meters.gauge("gonghui.outbox.age", ageMillis, millis -> millis.get() / MILLIS);
  }

  void sent(Batch batch) {
    sent.increment(batch.messages().size());
    lag.record(Duration.between(batch.messages().getFirst().row().time(), clock.instant()));
  }

  void measure() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(MEASURE);
        var row = query.executeQuery()) {
      row.next();
      depth.set(row.getLong(1));
      ageMillis.set(row.getLong(2));
    }
  }
}
