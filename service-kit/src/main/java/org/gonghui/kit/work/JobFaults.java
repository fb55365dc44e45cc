package org.gonghui.kit.work;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Says once that a scheduled job fails, again where it fails of something else then, and once that it works again; the scheduler itself would say it at each tick of an
/// outage (its own log of it is off).
@ApplicationScoped
class JobFaults {
  private static final Logger LOG = Logger.getLogger(JobFaults.class);

  /// What each failed of last.
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  void failed(@Observes FailedExecution tick) {
    var job = job(tick.getExecution());
    var failure = tick.getException();
    var kind = failure.getClass().getName();
    if (kind.equals(failing.put(job, kind))) {
      return;
    }
    if (DatabaseFault.isOutage(failure)) {
      LOG.warnf("event=job-interrupted job=%s fault=%s", job, kind);
    } else {
      LOG.errorf(failure, "event=job-failed job=%s", job);
    }
  }

  void worked(@Observes SuccessfulExecution tick) {
    var job = job(tick.getExecution());
    if (failing.remove(job) != null) {
      LOG.infof("event=job-works-again job=%s", job);
    }
  }

  private static String job(ScheduledExecution execution) {
    return execution.getTrigger().getId();
  }
}
