package org.gonghui.member.importing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Tells that this copy lives while it takes a list in, however long the file takes to open: only who has died or hangs
/// as a whole loses it.
@ApplicationScoped
class LeaseKeeper {
  private final TakingInDesk desk;
  private final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();

  LeaseKeeper(TakingInDesk desk) {
    this.desk = desk;
  }

  /// A list that the worker of this copy has taken.
  private record Hold(UUID list, long epoch) {}

  void begin(ListImport list) {
    hold.set(new Hold(list.id(), list.epoch()));
  }

  void end() {
    hold.set(null);
  }

  @Scheduled(
      identity = "import-lease",
      every = "2s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void renew() {
    var held = hold.get();
    if (held != null) {
      desk.renew(held.list(), held.epoch());
    }
  }
}
