package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.kit.event.Outbox;
import org.jboss.logging.Logger;

/// Whether there is room in the outbox: a list makes events faster than they are sent, and others' events wait behind them.
@ApplicationScoped
class Room {
  private static final Logger LOG = Logger.getLogger(Room.class);
  private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();

  private final Outbox outbox;
  private final TakingInDesk desk;
  private final ImportConfig config;

  Room(Outbox outbox, TakingInDesk desk, ImportConfig config) {
    this.outbox = outbox;
    this.desk = desk;
    this.config = config;
  }

  /// Waits until at most half of what may wait does: there is room then for [#rows] of this copy, and for those of another.
  ///
  /// @return false when the list was cancelled meanwhile, or the copy is to end
  boolean isThere(ListImport list) {
    if (!isFull()) {
      return true;
    }
    LOG.infof("event=list-waits list=%s", list.id());
    while (isFull()) {
      LockSupport.parkNanos(LOOK_AGAIN);
      if (Thread.currentThread().isInterrupted() || !desk.holds(list.id(), list.epoch())) {
        return false;
      }
    }
    return true;
  }

  /// How many rows may be written before it is looked again: to look costs as much as some rows.
  int rows() {
    return config.deepestOutbox() / 5;
  }

  private boolean isFull() {
    return outbox.isDeeperThan(config.deepestOutbox() / 2);
  }
}
