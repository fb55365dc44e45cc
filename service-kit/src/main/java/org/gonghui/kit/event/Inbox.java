package org.gonghui.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Remembers which events a reactor has acted on.
@ApplicationScoped
class Inbox {
  private static final String INSERT =
      """
      insert into inbox (consumer, event_id) select ?, unnest(?)
      on conflict do nothing returning event_id
      """;

  private final DataSource database;
  private final MeterRegistry meters;

  Inbox(DataSource database, MeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  /// Notes the events in the running transaction and keeps those that were not noted before, in order.
  List<Delivery> fresh(String consumer, List<Delivery> events) {
    var unseen = note(consumer, events.stream().map(Delivery::id).toArray(UUID[]::new));
    var fresh = events.stream().filter(event -> unseen.remove(event.id())).toList();
    meters
        .counter("gonghui.inbox.duplicates", "consumer", consumer)
        .increment(events.size() - fresh.size());
    return fresh;
  }

  private Set<UUID> note(String consumer, UUID[] ids) {
    return Sql.on(
        database,
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setArray(2, connection.createArrayOf("uuid", ids));
            var unseen = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
              while (rows.next()) {
                unseen.add(rows.getObject(1, UUID.class));
              }
            }
            return unseen;
          }
        });
  }
}
