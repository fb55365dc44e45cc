package org.gonghui.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;
import org.jspecify.annotations.Nullable;

/// Keeps a table of the roster: a batch of a state topic is one upsert, however many records.
@ApplicationScoped
class Projection {

  /// One key of the topic with its highest version in this batch.
  ///
  /// @param state what the event said; null of a tombstone
  record Entry(UUID id, long version, @Nullable Object state) {}

  private final Deliveries deliveries;
  private final RosterTables tables;
  private final ObjectMapper json;

  Projection(Deliveries deliveries, RosterTables tables, ObjectMapper json) {
    this.deliveries = deliveries;
    this.tables = tables;
    this.json = json;
  }

  /// @param upsert takes the entries as one JSON array, keeps the higher version and returns the ids it changed
  /// @param type the consumer's own record of the fields it reads
  /// @param follow gets the ids that changed, if any, in the same transaction
  void take(
      String channel,
      ConsumerRecords<String, String> batch,
      String upsert,
      Class<?> type,
      Consumer<Set<UUID>> follow) {
    deliveries.projectAll(
        channel,
        batch,
        events -> {
          var changed = upsert(upsert, type, events);
          if (!changed.isEmpty()) {
            follow.accept(changed);
          }
        });
  }

  private Set<UUID> upsert(String upsert, Class<?> type, List<Delivery> batch) {
    var newest = new HashMap<String, Delivery>();
    for (var delivery : batch) {
      newest.merge(delivery.key(), delivery, Projection::higher);
    }
    var entries = newest.values().stream().map(delivery -> entry(delivery, type)).toList();
    return new HashSet<>(tables.all(upsert, row -> row.getObject(1, UUID.class), text(entries)));
  }

  private static Delivery higher(Delivery one, Delivery other) {
    return other.sequence() > one.sequence() ? other : one;
  }

  private static Entry entry(Delivery delivery, Class<?> type) {
    var id = UUID.fromString(delivery.key());
    return new Entry(id, delivery.sequence(), delivery.isTombstone() ? null : delivery.as(type));
  }

  private String text(Collection<Entry> entries) {
    try {
      return json.writeValueAsString(entries);
    } catch (JsonProcessingException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
