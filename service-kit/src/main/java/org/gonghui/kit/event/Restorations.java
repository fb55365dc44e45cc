package org.gonghui.kit.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.jboss.logging.Logger;

/// Follows it when this service's database was set back to an earlier moment: what others told since then is read again,
/// from the start of every topic. A read model keeps what is newer, a reactor acts on what its inbox has forgotten.
@ApplicationScoped
class Restorations {
  private static final Logger LOG = Logger.getLogger(Restorations.class);
  private static final String FOLLOW =
      "update restoration set followed_at = now() where followed_at is null";
  private static final String INCARNATION = "select max(incarnation) from restoration";

  private final DataSource database;
  private final Rebuilds rebuilds;
  private final Replays channels;

  Restorations(DataSource database, Rebuilds rebuilds, Replays channels) {
    this.database = database;
    this.rebuilds = rebuilds;
    this.channels = channels;
  }

  /// When jobs begin, all channels are there.
  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void look() {
    if (!isNew()) {
      return;
    }
    var all = channels.channels(Optional.empty());
    all.forEach(rebuilds::ask);
    LOG.warnf("event=database-was-restored channels=%d", all.size());
  }

  private boolean isNew() {
    return Sql.on(
        database,
        connection -> {
          try (var follow = connection.prepareStatement(FOLLOW)) {
            return follow.executeUpdate() > 0;
          }
        });
  }

  /// The last one; 0 for a database that was never set back.
  long incarnation() {
    return Sql.on(
        database,
        connection -> {
          try (var query = connection.prepareStatement(INCARNATION);
              var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
