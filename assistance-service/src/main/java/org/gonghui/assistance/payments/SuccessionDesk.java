package org.gonghui.assistance.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.gonghui.assistance.account.AccountDesk;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands payments over where two records of one person were merged, in the transaction that learns of it. One that is
/// pinned to an account stays so; one that waited for an account goes to the survivor's.
@ApplicationScoped
class SuccessionDesk {
  /// Before anything locks a case: funds come first.
  private static final int FIRST = 1;

  private final Payments payments;
  private final PayingFunds funds;
  private final AccountDesk accounts;
  private final PaymentNews news;
  private final Roster roster;
  private final Audit audit;

  SuccessionDesk(
      Payments payments,
      PayingFunds funds,
      AccountDesk accounts,
      PaymentNews news,
      Roster roster,
      Audit audit) {
    this.payments = payments;
    this.funds = funds;
    this.accounts = accounts;
    this.news = news;
    this.roster = roster;
    this.audit = audit;
  }

  void follow(@Observes @Priority(FIRST) RosterChanged changed) {
    var survivors = roster.survivors(changed.memberIds());
    for (var found : payments.allOf(survivors.keySet())) {
      found.fundId().ifPresent(funds::lock);
      var mine = payments.locked(found);
      mine.belongTo(survivors.getOrDefault(mine.memberId(), mine.memberId()));
      audit.record("PAYMENT_HANDED_OVER", mine.id());
      if (mine.state() == PaymentState.WAITING_FOR_ACCOUNT) {
        accounts.currentVersion(mine.memberId()).ifPresent(account -> pin(mine, account));
      }
    }
    payments.flush();
  }

  private void pin(Payment payment, UUID account) {
    payment.accountGiven(account);
    news.announce(payment);
  }
}
