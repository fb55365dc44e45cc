package org.gonghui.member.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How statistics are kept.
@ConfigMapping(prefix = "gonghui.statistics")
interface StatisticsConfig {

  /// How often what facts have appended is added to the counters. Answers are the same before and after; they take
  /// longer the more of it there is.
  @WithDefault("1s")
  String foldEvery();

  /// Rows that are folded in one transaction.
  @WithDefault("5000")
  int foldBatch();

  /// When the counters are compared with a recount, as a cron expression in Asia/Shanghai; `off`: only when it is asked
  /// for. The recount reads all memberships and cards.
  @WithDefault("0 30 3 * * ?")
  String checkAt();
}
