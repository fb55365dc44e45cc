package org.gonghui.kit.event;

import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.kit.lease.Lease;
import org.gonghui.kit.lease.Leases;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One part of the outbox, sent in the order of `seq` by the copy of the service that holds its lease.
///
/// The lease only says who should send; that nobody else can is Kafka's doing. Whoever takes the lease first fences all
/// producers of the shard ([Couriers#fence]) and then reads the lease again: if it is still theirs, no producer of an
/// earlier holder can commit any more, and a later holder will fence this one in the same way. A holder that was stopped
/// in the middle of a batch thus wakes to an aborted transaction. Rows are deleted only `where epoch = mine`, so a batch
/// that was committed but not deleted is sent twice, in the same order, and consumers drop what they know.
final class Shard {
  private static final Logger LOG = Logger.getLogger(Shard.class);
  private static final int RENEWALS = 4;

  private final String name;
  private final Backlog.Slice slice;
  private final Leases leases;
  private final Backlog backlog;
  private final Couriers couriers;
  private final Doorbell doorbell;
  private final OutboxMeters meters;
  private final Duration length;

  private @Nullable Lease lease;
  private @Nullable Courier courier;
  private Batch ahead = Batch.EMPTY;
  private long nextAsk = System.nanoTime();

  Shard(
      String name,
      Backlog.Slice slice,
      Leases leases,
      Backlog backlog,
      Couriers couriers,
      Doorbell doorbell,
      OutboxMeters meters,
      Duration length) {
    this.name = name;
    this.slice = slice;
    this.leases = leases;
    this.backlog = backlog;
    this.couriers = couriers;
    this.doorbell = doorbell;
    this.meters = meters;
    this.length = length;
  }

  /// Sends one batch, if this copy is the one to send.
  ///
  /// @return whether there is more to do at once
  boolean turn() throws SQLException {
    if (System.nanoTime() - nextAsk >= 0) {
      ask();
    }
    return lease != null && courier != null && send(lease, courier);
  }

  /// A commit of this copy has written rows: another copy's relay may have to be told.
  void called() throws SQLException {
    if (lease == null) {
      doorbell.ring();
    }
  }

  /// Forgets the producers and what was read, after a failure; the next turn fences anew.
  void drop() {
    if (courier != null) {
      courier.close();
    }
    courier = null;
    lease = null;
    ahead = Batch.EMPTY;
    nextAsk = System.nanoTime();
  }

  void release() {
    var held = lease;
    drop();
    try {
      if (held != null) {
        leases.release(held);
      }
    } catch (SQLException away) {
      LOG.infof("event=lease-not-released name=%s cause=%s", name, Cause.of(away));
    }
  }

  private void ask() throws SQLException {
    var taken = leases.take(name, length);
    nextAsk = System.nanoTime() + length.dividedBy(RENEWALS).toNanos();
    if (taken.isEmpty()) {
      if (lease != null) {
        LOG.warnf("event=relay-lease-lost name=%s", name);
        drop();
        nextAsk = System.nanoTime() + length.dividedBy(RENEWALS).toNanos();
      }
      return;
    }
    var mine = taken.get();
    if (lease == null || courier == null || lease.epoch() != mine.epoch()) {
      lead(mine);
    } else {
      lease = mine;
    }
  }

  private void lead(Lease mine) throws SQLException {
    drop();
    courier = couriers.fence(name);
    if (!leases.isMine(mine)) {
      drop();
      return;
    }
    lease = mine;
    doorbell.listen();
    LOG.infof("event=relay-leads name=%s epoch=%d", name, mine.epoch());
  }

  private boolean send(Lease mine, Courier sender) throws SQLException {
    var batch = ahead.isEmpty() ? backlog.read(slice, Batch.EMPTY) : ahead;
    ahead = Batch.EMPTY;
    if (batch.isEmpty()) {
      return false;
    }
    if (!mine.isCurrent()) {
      nextAsk = System.nanoTime();
      return true;
    }
    sender.begin(batch);
    if (batch.more()) {
      ahead = backlog.read(slice, batch);
    }
    sender.commit();
    if (!backlog.forget(mine, batch)) {
      drop();
      return true;
    }
    meters.sent(batch);
    return batch.more() || !ahead.isEmpty();
  }
}
