package org.gonghui.assistance.payments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.account.AccountDesk;
import org.gonghui.assistance.account.PayeeAccountChanged;
import org.gonghui.assistance.funds.Ledger;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.assistance.restore.TransferExplained;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;

/// Use cases of single payments. Cases and other services' requests call it inside their own transaction.
@ApplicationScoped
public class PaymentDesk {
  private final Payments payments;
  private final PayingFunds funds;
  private final Ledger ledger;
  private final AccountDesk accounts;
  private final LoginChanges logins;
  private final Holds holds;
  private final AfterRestore afterRestore;
  private final PaymentNews news;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay days;
  private final Clock clock;

  PaymentDesk(
      Payments payments,
      PayingFunds funds,
      Ledger ledger,
      AccountDesk accounts,
      LoginChanges logins,
      Holds holds,
      AfterRestore afterRestore,
      PaymentNews news,
      Audit audit,
      Ids ids,
      BusinessDay days,
      Clock clock) {
    this.payments = payments;
    this.funds = funds;
    this.ledger = ledger;
    this.accounts = accounts;
    this.logins = logins;
    this.holds = holds;
    this.afterRestore = afterRestore;
    this.news = news;
    this.audit = audit;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /// Reserves the sum and opens the payment, pinned to the member's account of now. Call with the member held.
  ///
  /// @throws Refusal `BUDGET_EXHAUSTED` (422) when nobody pays or the budget does not bear it
  @Transactional(Transactional.TxType.MANDATORY)
  public void reserve(PaymentOrder order) {
    if (!open(order)) {
      throw new Refusal(AssistanceProblem.BUDGET_EXHAUSTED);
    }
  }

  /// The same for a request of another service, which hears of a rejection instead.
  @Transactional(Transactional.TxType.MANDATORY)
  public void request(PaymentOrder order) {
    if (!open(order)) {
      var rejected =
          Payment.rejected(
              ids.next(), order, AssistanceProblem.BUDGET_EXHAUSTED.name(), clock.instant());
      payments.persist(rejected);
      audit.record("PAYMENT_REJECTED", rejected.id());
      news.announce(rejected);
    }
  }

  /// @return false when nobody pays or the budget does not bear it: then there is none
  private boolean open(PaymentOrder order) {
    var payer =
        funds.payer(
            order.organizationId(), order.programme(), days.today().getYear(), order.fundCode());
    var bookedAfterEnd = payments.anyBookedAfterItsEnd(order.memberId());
    var id = ids.next();
    if (payer.isEmpty() || !ledger.reserve(payer.get(), order.amount(), id)) {
      return false;
    }
    var payment =
        Payment.reserved(
            id, order, payer.get(), accounts.currentVersion(order.memberId()), clock.instant());
    if (bookedAfterEnd || afterRestore.isPaidForTheForgotten(order.memberId())) {
      payment.hold(HoldReason.MAY_BE_PROMISED_ALREADY);
    }
    logins.recentOf(order.memberId()).ifPresent(payment::holdForLogin);
    payments.persist(payment);
    audit.record("PAYMENT_RESERVED", id);
    news.announce(payment);
    return true;
  }

  /// Makes what is open for a right wait for finance, if the bank does not have it: what the right rests on was taken
  /// back (H1: the retraction of a result that opened a case of A7).
  @Transactional(Transactional.TxType.MANDATORY)
  public void holdOpenOf(PaymentSource source, UUID reference, HoldReason why) {
    payments.openFor(source, reference).ifPresent(payment -> holds.hold(payment, why));
  }

  /// The bank paid the member for something that was forgotten: what is open may be the same. The member is held.
  void transferExplained(@Observes @Priority(MemberLock.PAYMENTS) TransferExplained explained) {
    locked(payments.openOf(Set.of(explained.memberId())))
        .forEach(payment -> holds.hold(payment, HoldReason.MAY_BE_PROMISED_ALREADY));
  }

  /// A first account is what a waiting payment waited for; another one holds what is open. The member is held.
  void accountChanged(@Observes @Priority(MemberLock.PAYMENTS) PayeeAccountChanged change) {
    for (var payment : locked(payments.notLeftOf(Set.of(change.memberId())))) {
      if (change.first()) {
        var waiting = payments.locked(payment);
        if (waiting.state() == PaymentState.WAITING_FOR_ACCOUNT) {
          waiting.accountGiven(change.accountId());
          news.announce(waiting);
        }
      } else {
        holds.hold(payment, HoldReason.ACCOUNT_CHANGED);
      }
    }
  }

  /// Payments of a member that is held, with all their funds locked: before any case that follows.
  private List<Payment> locked(List<Payment> found) {
    funds.lockAll(found.stream().map(payment -> payment.payer().fundId()));
    return found;
  }
}
