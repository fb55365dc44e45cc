package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the relay that there is something to send. Calls that come while it works are one call.
@ApplicationScoped
class Wake {
  private final Semaphore calls = new Semaphore(0);

  void call() {
    if (calls.availablePermits() == 0) {
      calls.release();
    }
  }

  /// @return whether it was called, before the time was over
  boolean await(Duration atMost) throws InterruptedException {
    var called = calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    calls.drainPermits();
    return called;
  }

  Synchronization afterCommit() {
    return new Synchronization() {
      @Override
      public void beforeCompletion() {
        // nothing to do: the rows are written
      }

      @Override
      public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
          call();
        }
      }
    };
  }
}
