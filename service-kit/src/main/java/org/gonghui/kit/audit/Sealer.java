package org.gonghui.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/// Chains new entries behind the writers, so that they wait for nobody. One copy at a time does it: the lock lasts as
/// long as the transaction that appends, so it needs no epoch to be fenced by, and a copy that dies lets go at once.
@Singleton
class Sealer {
  private final Seals seals;
  private final AuditConfig config;

  Sealer(Seals seals, AuditConfig config) {
    this.seals = seals;
    this.config = config;
  }

  @Scheduled(
      every = "${gonghui.audit.seal-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sealAll() {
    int sealed;
    do {
      sealed = QuarkusTransaction.requiringNew().call(() -> seals.append(config.sealBatch()));
    } while (sealed == config.sealBatch());
  }
}
