package org.gonghui.member.grab;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Items of which this copy of the service knows for a moment that nothing is left: a transaction that has committed saw
/// it. Counted from before that transaction began, by the monotonic clock, and over before a ticket comes back into stock:
/// whoever is told so meanwhile is told the truth, though another copy gives and takes back tickets too.
@ApplicationScoped
class SoldOutMemory {
  private final Map<UUID, Long> until = new ConcurrentHashMap<>();

  boolean holds(UUID item) {
    var end = until.get(item);
    return end != null && System.nanoTime() - end < 0;
  }

  /// @param began [System#nanoTime()] before the transaction that saw it
  /// @param length from then on
  void remember(UUID item, long began, Duration length) {
    var now = System.nanoTime();
    until.values().removeIf(end -> now - end >= 0);
    until.put(item, began + length.toNanos());
  }
}
