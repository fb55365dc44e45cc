package org.gonghui.kit.work;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// The table of what is left for later.
@ApplicationScoped
class LeftWork {
  /// Five seconds, then twice as long each time, up to an hour.
  private static final String LEAVE =
      """
      insert into left_work (worker, item, failures, again_at)
      values (:worker, :item, 1, now() + interval '5 seconds')
      on conflict (worker, item) do update set failures = left_work.failures + 1,
        again_at = now() + least(interval '5 seconds' * power(2, least(left_work.failures, 10)), interval '1 hour')
      returning failures
      """;

  /// Whatever waited would have been tried, and left, again since: it was finished otherwise, or is gone.
  private static final String SWEEP =
      "delete from left_work where again_at < now() - interval '1 day'";

  private final Session session;

  LeftWork(Session session) {
    this.session = session;
  }

  @Transactional
  Set<UUID> among(String worker, Collection<UUID> items) {
    return items.isEmpty()
        ? Set.of()
        : Set.copyOf(
            session
                .createNativeQuery(
                    "select item from left_work where worker = :worker and item = any(:items)",
                    UUID.class)
                .setParameter("worker", worker)
                .setParameter("items", items.toArray(UUID[]::new))
                .getResultList());
  }

  /// @return how often it has failed by now
  @Transactional
  int leave(String worker, UUID item) {
    return session
        .createNativeQuery(LEAVE, Integer.class)
        .setParameter("worker", worker)
        .setParameter("item", item)
        .getSingleResult();
  }

  @Transactional
  void forget(String worker, UUID item) {
    session
        .createNativeMutationQuery("delete from left_work where worker = :worker and item = :item")
        .setParameter("worker", worker)
        .setParameter("item", item)
        .executeUpdate();
  }

  @Scheduled(every = "1h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    session.createNativeMutationQuery(SWEEP).executeUpdate();
  }
}
