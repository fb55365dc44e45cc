package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Publishes events: a row in the transaction that makes them true, sent by the [Relay] after its commit, in the order of
/// the rows. Two events of one aggregate never overtake each other: the second writer gets the aggregate's row (or its new
/// version) only after the first has committed, and takes its place in the outbox after that. So write the aggregate
/// first (flushed), then the event.
@ApplicationScoped
public class Outbox {
  private final OutboxRows rows;
  private final CloudEvents cloudEvents;
  private final Wake wake;
  private final TransactionSynchronizationRegistry transactions;

  Outbox(
      OutboxRows rows,
      CloudEvents cloudEvents,
      Wake wake,
      TransactionSynchronizationRegistry transactions) {
    this.rows = rows;
    this.cloudEvents = cloudEvents;
    this.wake = wake;
    this.transactions = transactions;
  }

  /// @param sequence the version of the aggregate that is the event's key, raised in this transaction
  /// @throws IllegalStateException outside a transaction
  /// @throws IllegalArgumentException when the event is larger than 256 KiB as JSON
  public void add(Event event, long sequence) {
    addAll(List.of(event), of -> sequence);
  }

  /// Adds many events by one round trip, in the order given.
  public <E extends Event> void addAll(Collection<E> events, ToLongFunction<? super E> sequence) {
    insert(events.stream().map(e -> cloudEvents.of(e, sequence.applyAsLong(e))).toList());
  }

  /// Adds many events by one round trip, each with its aggregate's version.
  public void addAll(Map<? extends Event, Long> versions) {
    insert(
        versions.entrySet().stream()
            .map(each -> cloudEvents.of(each.getKey(), each.getValue()))
            .toList());
  }

  /// Whether more events wait to be sent than this: who makes many at a time waits meanwhile.
  public boolean isDeeperThan(int events) {
    return rows.isDeeperThan(events);
  }

  /// Tells that an aggregate of a state topic was erased: compaction forgets it.
  ///
  /// @param sequence higher than any that it was told under
  public void tombstone(Class<? extends Event> type, String key, long sequence) {
    insert(List.of(cloudEvents.tombstone(type, key, sequence)));
  }

  void insert(List<OutboxRow> added) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("an event is written by the transaction that makes it true");
    }
    if (added.isEmpty()) {
      return;
    }
    rows.insert(added);
    if (transactions.getResource(Wake.class) == null) {
      transactions.putResource(Wake.class, wake);
      transactions.registerInterposedSynchronization(wake.afterCommit());
    }
  }
}
