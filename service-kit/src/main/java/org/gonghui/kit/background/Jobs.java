package org.gonghui.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Scheduled jobs: the scheduler starts halted, and rests again before what the jobs use is closed.
@ApplicationScoped
class Jobs {
  private final Scheduler scheduler;

  Jobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void begin(@Observes BackgroundBegins now) {
    scheduler.resume();
  }

  void end(@Observes ShutdownEvent shutdown) {
    scheduler.pause();
  }
}
