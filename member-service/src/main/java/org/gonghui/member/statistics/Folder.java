package org.gonghui.member.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Folds behind the writers, so that they wait for nobody.
@ApplicationScoped
class Folder {
  private final StatisticsDesk desk;
  private final StatisticsConfig config;

  Folder(StatisticsDesk desk, StatisticsConfig config) {
    this.desk = desk;
    this.config = config;
  }

  @Scheduled(
      identity = "statistics-fold",
      every = "${gonghui.statistics.fold-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void foldAll() {
    long folded;
    do {
      folded = desk.fold();
    } while (folded == config.foldBatch());
  }
}
