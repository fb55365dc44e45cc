package org.gonghui.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/// What waits, as the database knows it at the moment of asking: `gonghui.outbox.depth` (rows, counted up to 100,000),
/// `gonghui.outbox.age` (of the oldest row, seconds), `gonghui.dead.letters.open`. Every copy tells the same, whichever
/// sends, and while the broker is away too; not a number while the database is away.
@ApplicationScoped
class BacklogGauges {
  private static final Logger LOG = Logger.getLogger(BacklogGauges.class);
  private static final String MEASURE =
      """
      select (select count(*) from (select 1 from outbox limit 100000) waiting),
        (select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)
          from (select occurred_at from outbox order by seq limit 1) oldest),
        (select count(*) from dead_letter where state = 'OPEN')
      """;

  /// One scrape asks for each gauge.
  private static final Duration ONE_SCRAPE = Duration.ofSeconds(1);

  private record Backlog(Instant asOf, double depth, double age, double letters) {
    static Backlog unknown(Instant asOf) {
      return new Backlog(asOf, Double.NaN, Double.NaN, Double.NaN);
    }
  }

  private final javax.sql.DataSource database;
  private final Clock clock;
  private final MeterRegistry meters;
  private Backlog last = Backlog.unknown(Instant.EPOCH);

  BacklogGauges(
      @DataSource("background") javax.sql.DataSource database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.meters = meters;
  }

  void register(@Observes StartupEvent start) {
    gauge("gonghui.outbox.depth", Backlog::depth);
    gauge("gonghui.outbox.age", Backlog::age);
    gauge("gonghui.dead.letters.open", Backlog::letters);
  }

  private void gauge(String name, ToDoubleFunction<Backlog> part) {
    Gauge.builder(name, this, gauges -> part.applyAsDouble(gauges.now()))
        .strongReference(true)
        .register(meters);
  }

  private synchronized Backlog now() {
    var now = clock.instant();
    if (last.asOf().isBefore(now.minus(ONE_SCRAPE))) {
      last = measured(now);
    }
    return last;
  }

  private Backlog measured(Instant now) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(MEASURE);
        var row = query.executeQuery()) {
      row.next();
      return new Backlog(now, row.getLong(1), row.getDouble(2), row.getLong(3));
    } catch (SQLException away) {
      LOG.infof("event=backlog-not-known cause=%s", Cause.of(away));
      return Backlog.unknown(now);
    }
  }
}
