package org.gonghui.member.grab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Where claims on one item are handed in, in one copy of the service. One writer at a time takes them in the order in which
/// they came, as many together as came while it was at the last ones.
final class Counter<C extends Counter.Queued> {
  /// What stands in the queue.
  interface Queued {
    /// Two with the same key are not judged together.
    UUID key();

    /// Whether its caller still waits.
    boolean isAwaited();
  }

  private final GrabConfig config;
  private final Executor threads;
  private final Consumer<List<C>> judge;
  private final BlockingQueue<C> claims = new LinkedBlockingQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();

  /// Came with a key that stood in the batch before; only the writer touches it.
  private final Queue<C> next = new ArrayDeque<>();

  /// Who waits here or is about to; guarded by the map that holds the counter.
  private int callers;

  /// @param judge completes each of the claims
  Counter(GrabConfig config, Executor threads, Consumer<List<C>> judge) {
    this.config = config;
    this.threads = threads;
    this.judge = judge;
  }

  Counter<C> entered() {
    callers++;
    return this;
  }

  /// @return whether nobody is left
  boolean isLeft() {
    callers--;
    return callers == 0;
  }

  void add(C claim) {
    claims.add(claim);
    startWriting();
  }

  private void startWriting() {
    if (writing.compareAndSet(false, true)) {
      threads.execute(this::write);
    }
  }

  private void write() {
    try {
      var batch = batch();
      while (!batch.isEmpty()) {
        judge.accept(batch);
        batch = batch();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      writing.set(false);
    }
    if (!claims.isEmpty()) {
      startWriting();
    }
  }

  /// Waits for others once there is one, a little while; empty where there is none.
  private List<C> batch() throws InterruptedException {
    var until = System.nanoTime() + config.linger().toNanos();
    var batch = new ArrayList<C>();
    var keys = new HashSet<UUID>();
    var claim = next.isEmpty() ? claims.poll() : next.poll();
    while (claim != null) {
      if (claim.isAwaited() && !keys.add(claim.key())) {
        next.add(claim);
        return batch;
      }
      if (claim.isAwaited()) {
        batch.add(claim);
      }
      claim =
          batch.size() < config.batch()
              ? claims.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS)
              : null;
    }
    return batch;
  }
}
