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

/// Lets calls with the same key through one after another within this process, so that those who wait hold no
/// connection.
@ApplicationScoped
class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<UUID, Turn> running = new ConcurrentHashMap<>();

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private int callers;
  }

  /// @throws Refusal 409 `KEY_IN_USE` when the call before does not end in time
  void take(UUID key, Admission.Permit permit) throws InterruptedException {
    var turn = running.compute(key, (k, known) -> joined(known == null ? new Turn() : known));
    if (turn.lock.tryLock()) {
      return;
    }
    permit.close();
    var first = turn.lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    permit.resume();
    if (!first) {
      leave(key);
      throw new Refusal(KitProblem.KEY_IN_USE).retryAfter(1);
    }
  }

  void end(UUID key) {
    running.get(key).lock.unlock();
    leave(key);
  }

  private static Turn joined(Turn turn) {
    turn.callers++;
    return turn;
  }

  private void leave(UUID key) {
    running.computeIfPresent(key, (k, turn) -> --turn.callers == 0 ? null : turn);
  }
}
