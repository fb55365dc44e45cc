package org.gonghui.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Lets calls with the same key through one after another within this process, so that those who wait hold neither a
/// place nor a connection.
@ApplicationScoped
class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<UUID, Turn> running = new ConcurrentHashMap<>();

  /// @return the turn, to be closed by the thread that took it
  /// @throws Refusal 409 `KEY_IN_USE` when the call before does not end in time
  Turn take(UUID key, Admission.Permit permit) throws InterruptedException {
    var turn = running.compute(key, (k, known) -> joined(k, known));
    if (turn.lock.tryLock()) {
      return turn;
    }
    permit.pause();
    var first = false;
    try {
      first = turn.lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      permit.resume();
      if (!first) {
        turn.leave();
      }
    }
    if (!first) {
      throw new Refusal(KitProblem.KEY_IN_USE).retryAfter(1);
    }
    return turn;
  }

  /// How many keys have a call that runs or waits.
  int running() {
    return running.size();
  }

  private Turn joined(UUID key, @Nullable Turn known) {
    var turn = known == null ? new Turn(key) : known;
    turn.callers++;
    return turn;
  }

  final class Turn implements AutoCloseable {
    private final UUID key;
    private final ReentrantLock lock = new ReentrantLock();
    private int callers;

    private Turn(UUID key) {
      this.key = key;
    }

    @Override
    public void close() {
      lock.unlock();
      leave();
    }

    private void leave() {
      running.computeIfPresent(key, (k, turn) -> --turn.callers == 0 ? null : turn);
    }
  }
}
