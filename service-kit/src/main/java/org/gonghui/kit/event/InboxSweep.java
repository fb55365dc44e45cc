package org.gonghui.kit.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.sql.Sql;

/// Forgets which events were acted on, long after no topic holds them any more.
@ApplicationScoped
class InboxSweep {
  private static final String DELETE =
      """
      delete from inbox where ctid = any (array(select ctid from inbox where taken_at < ? limit ?))
      """;
  private static final int AT_ONCE = 5_000;

  private final DataSource database;
  private final Clock clock;
  private final Duration keep;

  /// @param keep longer than any trigger topic keeps its events (30 d)
  InboxSweep(
      DataSource database,
      Clock clock,
      @ConfigProperty(name = "gonghui.inbox.keep", defaultValue = "45d") Duration keep) {
    this.database = database;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    var before = clock.instant().minus(keep);
    while (delete(before) == AT_ONCE) {
      // more of the old
    }
  }

  private int delete(Instant before) {
    return Sql.update(
        database,
        DELETE,
        delete -> {
          delete.setObject(1, Sql.utc(before));
          delete.setInt(2, AT_ONCE);
        });
  }
}
