package org.gonghui.assistance.programmes;

import org.gonghui.kit.money.Money;

/// One version of one programme's rules: a pure record that turns facts into an [Assessment]. Figures come from
/// `policies/*.json`, with the dates on which they hold; no clock and no database.
public sealed interface Policy permits IllnessRelief, Condolence {

  /// The code of the programme, such as `ILLNESS_RELIEF`.
  String code();

  PolicyTerm term();

  /// The least that is paid where something is, yuan.
  Money least();
}
