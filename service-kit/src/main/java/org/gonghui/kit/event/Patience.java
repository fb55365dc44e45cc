package org.gonghui.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Tries work again while the infrastructure fails, without end, ever more slowly up to 5 s; ends with the service.
@ApplicationScoped
class Patience {
  private static final Logger LOG = Logger.getLogger(Patience.class);
  private static final long FIRST_PAUSE_MS = 50;
  private static final long LONGEST_PAUSE_MS = 5_000;

  private final CountDownLatch stopping = new CountDownLatch(1);

  void stop(@Observes ShutdownEvent end) {
    stopping.countDown();
  }

  /// @throws RuntimeException what the work failed of while the service stops: that says nothing of the work
  Attempt attempt(Runnable work) {
    for (var pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        work.run();
        return new Attempt.Done();
      } catch (RuntimeException failure) {
        if (isStopping()) {
          // what the work stands on is being taken down: whoever starts next takes it again
          throw failure;
        }
        if (!DatabaseFault.isOutage(failure)) {
          return new Attempt.Failed(failure);
        }
        LOG.warnf("event=waiting-for-infrastructure pauseMs=%d cause=%s", pause, Cause.of(failure));
        pause(pause, failure);
      }
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /// For work that fails only with the infrastructure.
  void insist(Runnable work) {
    if (attempt(work) instanceof Attempt.Failed(var cause)) {
      throw cause;
    }
  }

  private void pause(long millis, RuntimeException failure) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw failure;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
