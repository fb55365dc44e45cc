package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.time.BusinessDay;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The double-entry ledger, always inside the transaction of what it books. A deferred constraint refuses a transaction
/// that does not sum to zero; a check constraint refuses what goes beyond a budget.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {
  private final Session session;
  private final Ids ids;
  private final BusinessDay days;
  private final Clock clock;

  Ledger(Session session, Ids ids, BusinessDay days, Clock clock) {
    this.session = session;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /// Sets the sum of a payment apart.
  ///
  /// @return false when the budget does not bear it: then nothing was booked
  public boolean reserve(Payer payer, Money sum, UUID paymentId) {
    var booking =
        new Booking(
            payer,
            sum,
            BookingKind.RESERVATION,
            paymentId,
            LedgerStanding.NONE,
            LedgerStanding.RESERVED);
    // locks in the order fund, budget: the booking refers to the fund
    session
        .createNativeQuery("select id from fund where id = :fund for key share", UUID.class)
        .setParameter("fund", payer.fundId())
        .getSingleResult();
    if (!take(payer.budgetId(), sum, Money.ZERO)) {
      return false;
    }
    enter(booking);
    return true;
  }

  /// Books a move of what was reserved before: it stays within the budget.
  public void book(Booking booking) {
    var reserved = booking.change(LedgerAccount.RESERVED).negated();
    var spent = booking.change(LedgerAccount.SPENT);
    if (!take(booking.payer().budgetId(), reserved, spent)) {
      throw new IllegalStateException(
          "budget " + booking.payer().budgetId() + " does not bear " + booking.kind());
    }
    enter(booking);
  }

  private void enter(Booking booking) {
    var transaction = open(booking.payer().fundId(), booking.kind(), booking.subject());
    for (var account : LedgerAccount.values()) {
      var budgetId = account.isOfBudget() ? booking.payer().budgetId() : null;
      enter(transaction, account, budgetId, booking.change(account));
    }
  }

  void deposit(UUID fundId, UUID depositId, Money sum) {
    var transaction = open(fundId, BookingKind.DEPOSIT, depositId);
    enter(transaction, LedgerAccount.BANK, null, sum);
    enter(transaction, LedgerAccount.EQUITY, null, sum.negated());
  }

  /// The update takes the row's lock: of two that want the last yuan the second sees what the first left.
  private boolean take(UUID budgetId, Money reserved, Money spent) {
    int taken =
        session
            .createNativeMutationQuery(
                """
                update fund_budget set reserved = reserved + :reserved, spent = spent + :spent, version = version + 1
                where id = :budget and reserved + spent + :reserved + :spent <= amount
                """)
            .setParameter("reserved", reserved.amount())
            .setParameter("spent", spent.amount())
            .setParameter("budget", budgetId)
            .executeUpdate();
    return taken == 1;
  }

  private UUID open(UUID fundId, BookingKind kind, UUID subject) {
    var id = ids.next();
    session
        .createNativeMutationQuery(
            """
            insert into ledger_transaction (id, fund_id, kind, subject, booked_on, booked_at)
            values (:id, :fund, :kind, :subject, :day, :now)
            """)
        .setParameter("id", id)
        .setParameter("fund", fundId)
        .setParameter("kind", kind.name())
        .setParameter("subject", subject)
        .setParameter("day", days.today())
        .setParameter("now", clock.instant())
        .executeUpdate();
    return id;
  }

  /// @param budgetId for the accounts that are kept per budget, null for the others
  private void enter(UUID transaction, LedgerAccount account, @Nullable UUID budgetId, Money sum) {
    if (sum.equals(Money.ZERO)) {
      return;
    }
    session
        .createNativeMutationQuery(
            """
            insert into ledger_entry (transaction_id, account, amount, budget_id)
            values (:transaction, :account, :sum, cast(:budget as uuid))
            """)
        .setParameter("transaction", transaction)
        .setParameter("account", account.name())
        .setParameter("sum", sum.amount())
        .setParameter("budget", budgetId == null ? null : budgetId.toString(), String.class)
        .executeUpdate();
  }
}
