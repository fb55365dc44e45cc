package org.gonghui.kit.work;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.problem.Causes;
import org.gonghui.kit.problem.DatabaseFault;
import org.jboss.logging.Logger;

/// Says once of each thing that a scheduled job fails of it, and once that it works again; the scheduler itself would say it at
/// each tick of an outage (its own log of it is off).
@ApplicationScoped
class JobFaults {
  private static final Logger LOG = Logger.getLogger(JobFaults.class);

  /// What each has failed of since it worked last.
  private final Map<String, Set<String>> failing = new ConcurrentHashMap<>();

  void failed(@Observes FailedExecution tick) {
    var job = job(tick.getExecution());
    var failure = tick.getException();
    var outage = DatabaseFault.isOutage(failure);
    var kind = outage ? "outage" : Causes.root(failure).getClass().getName();
    if (!failing.computeIfAbsent(job, _ -> ConcurrentHashMap.newKeySet()).add(kind)) {
      return;
    }
    if (outage) {
      LOG.warnf("event=job-interrupted job=%s fault=%s", job, failure.getClass().getName());
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
