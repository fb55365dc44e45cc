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

  /// The most bytes of a bank's message.
  @WithDefault("8388608")
  int largestBankMessage();
}
