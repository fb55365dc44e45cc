package org.gonghui.assistance.paymentrequest;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/// Who may ask for payments, out of which fund, for what and up to how much. Figures are configuration.
@ConfigMapping(prefix = "gonghui.payment-request")
interface RequestRules {
  /// By the asking service's name.
  Map<String, Source> sources();

  /// What one service may ask for.
  interface Source {
    /// The most that it may ask for on one day, yuan; beyond it finance looks at each.
    long dailyTotal();

    /// By purpose code, which is the programme that is paid.
    Map<String, Purpose> purposes();
  }

  /// What one purpose may take.
  interface Purpose {
    /// Code of the fund.
    String fund();

    /// The most of one payment, yuan; beyond it finance looks at it.
    long ceiling();
  }
}
