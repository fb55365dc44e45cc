package org.gonghui.assistance.payments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When payments wait for finance.
@ConfigMapping(prefix = "gonghui.payments")
interface PaymentRules {
  /// How long after a login replaced another one payments are held. Three days by the federation's rule.
  @WithDefault("PT72H")
  Duration loginHold();

  /// The most payments of a batch, so that its preparation and release stay within a transaction's time; the rest waits
  /// for the next batch.
  @WithDefault("1000")
  int largestBatch();

  /// The most bytes of a bank's message.
  @WithDefault("8388608")
  int largestBankMessage();
}
