package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.account.AccountDesk;
import org.gonghui.assistance.funds.Booking;
import org.gonghui.assistance.funds.BookingKind;
import org.gonghui.assistance.funds.Ledger;
import org.gonghui.assistance.funds.LedgerStanding;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.FourEyes;

/// What finance decides on single payments: that it goes on, or that it ends unpaid.
@ApplicationScoped
class PaymentDecisionDesk {
  private final Payments payments;
  private final Attempts attempts;
  private final MemberLock members;
  private final PayingFunds funds;
  private final Ledger ledger;
  private final AccountDesk accounts;
  private final LoginChanges logins;
  private final AfterRestore afterRestore;
  private final PaymentNews news;
  private final FourEyes eyes;
  private final Audit audit;

  PaymentDecisionDesk(
      Payments payments,
      Attempts attempts,
      MemberLock members,
      PayingFunds funds,
      Ledger ledger,
      AccountDesk accounts,
      LoginChanges logins,
      AfterRestore afterRestore,
      PaymentNews news,
      FourEyes eyes,
      Audit audit) {
    this.payments = payments;
    this.attempts = attempts;
    this.members = members;
    this.funds = funds;
    this.ledger = ledger;
    this.accounts = accounts;
    this.logins = logins;
    this.afterRestore = afterRestore;
    this.news = news;
    this.eyes = eyes;
    this.audit = audit;
  }

  Payment visible(UUID id, Set<UUID> organizations) {
    return payments.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  /// Frees a held payment, or allows a new attempt after the bank refused it or sent it back; it goes to the account of
  /// now. Where it waited for more than one reason the next one shows, and takes another confirmation.
  ///
  /// @throws Refusal `FOUR_EYES` (403) for the payee, `SAME_ACCOUNT` (422) where another account is needed
  @Transactional
  Payment confirm(UUID id, Set<UUID> organizations, LongConsumer precondition) {
    members.hold(visible(id, organizations).memberId());
    var payment = locked(id, organizations);
    precondition.accept(version(payment));
    eyes.requireNoneOf(List.of(payment.memberId()));
    var before = payment.state();
    payment.confirm(accounts.currentVersion(payment.memberId()), eyes.caller());
    // what stood behind another reason, or came while the bank had it, is looked at by itself
    logins.holding(List.of(payment)).values().forEach(payment::holdForLogin);
    audit.record("PAYMENT_CONFIRMED", id);
    if (payment.state() != before) {
      news.announce(payment);
    }
    payments.flush();
    return payment;
  }

  /// Ends a payment unpaid: the reservation is freed, and so is the right.
  ///
  /// @throws Refusal `PAID_BY_UNKNOWN_TRANSFER` (409) while a transfer is said to have paid it
  @Transactional
  Payment end(UUID id, Set<UUID> organizations, String reason, LongConsumer precondition) {
    var payment = locked(id, organizations);
    precondition.accept(version(payment));
    eyes.requireNoneOf(List.of(payment.memberId()));
    if (afterRestore.isNamed(id)) {
      throw new Refusal(AssistanceProblem.PAID_BY_UNKNOWN_TRANSFER);
    }
    payment.end(reason);
    ledger.book(
        new Booking(
            payment.payer(),
            payment.amount(),
            BookingKind.FREED,
            id,
            LedgerStanding.RESERVED,
            LedgerStanding.NONE));
    audit.record("PAYMENT_ENDED_UNPAID", id);
    news.announce(payment);
    return payment;
  }

  private long version(Payment payment) {
    return new PaymentContent(payment, attempts.ofPayment(payment.id())).version();
  }

  private Payment locked(UUID id, Set<UUID> organizations) {
    var payment = visible(id, organizations);
    payment.fundId().ifPresent(funds::lock);
    return payments.locked(payment);
  }
}
