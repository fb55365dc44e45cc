package org.gonghui.member.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.sale.SaleDesk;
import org.gonghui.member.sale.TicketState;
import org.gonghui.member.stock.Stock;
import org.gonghui.member.stock.Tills;

/// Use cases of a gate (M9).
@ApplicationScoped
class GateDesk {
  private final GateScope scope;
  private final Tills tills;
  private final SaleDesk sale;
  private final Caller caller;
  private final Clock clock;

  GateDesk(GateScope scope, Tills tills, SaleDesk sale, Caller caller, Clock clock) {
    this.scope = scope;
    this.tills = tills;
    this.sale = sale;
    this.caller = caller;
    this.clock = clock;
  }

  /// @param gate the item that was asked for
  record Shown(Redemption outcome, Stock gate) {}

  /// Lets the holder of the ticket in, if it is good: of two gates at once one does.
  @Transactional
  Shown redeem(String code, UUID item) {
    var gate = gate(item);
    var now = clock.instant();
    var outcome = Redemption.of(sale.shown(code), gate, now);
    if (outcome instanceof Redemption.Valid(var ticket)) {
      sale.redeem(ticket, caller.subject(), now);
    }
    return new Shown(outcome, gate);
  }

  /// Tickets of an item by state, with the item.
  record Admissions(Stock gate, Map<TicketState, Long> tickets) {}

  @Transactional
  Admissions admissions(UUID item) {
    return new Admissions(gate(item), sale.counts(item));
  }

  private Stock gate(UUID item) {
    scope.require(item);
    return tills.known(item).orElseThrow(Refusal::notFound);
  }
}
