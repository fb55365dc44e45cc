package org.gonghui.assistance.programmes;

import java.util.List;
import java.util.Map;
import org.gonghui.kit.money.Money;

/// Condolence money after a confirmed illness (A7): the self-paid part of the treatment, up to a ceiling.
///
/// @param ceiling the most that is paid, yuan
public record Condolence(PolicyTerm term, Money ceiling) implements Policy {
  public static final String CODE = "CONDOLENCE";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Money least() {
    return Money.of("0.01", "CNY");
  }

  /// @param selfPaid what the member had to pay; not negative
  public Assessment assess(Money selfPaid) {
    var steps =
        List.of(
            new Step("SELF_PAID", selfPaid, Map.of("selfPaid", selfPaid), null),
            new Step(
                "CAPPED",
                selfPaid.min(ceiling),
                Map.of("selfPaid", selfPaid, "ceiling", ceiling),
                null));
    return selfPaid.isPositive()
        ? new Assessment.Entitled(term.version(), selfPaid.min(ceiling), steps)
        : new Assessment.Refused(term.version(), Assessment.Reason.NOTHING_SELF_PAID, steps);
  }
}
