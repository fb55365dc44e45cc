package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.account.AccountDesk;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.FourEyes;

/// What happens to a batch at its release, inside the desk's transaction.
@ApplicationScoped
class BatchRelease {
  private final Transit transit;
  private final AccountDesk accounts;
  private final LoginChanges logins;
  private final Holds holds;
  private final PaymentNews news;
  private final FourEyes eyes;
  private final FileMark mark;
  private final Vault vault;
  private final BusinessDay days;
  private final Clock clock;

  BatchRelease(
      Transit transit,
      AccountDesk accounts,
      LoginChanges logins,
      Holds holds,
      PaymentNews news,
      FourEyes eyes,
      FileMark mark,
      Vault vault,
      BusinessDay days,
      Clock clock) {
    this.transit = transit;
    this.accounts = accounts;
    this.logins = logins;
    this.holds = holds;
    this.news = news;
    this.eyes = eyes;
    this.mark = mark;
    this.vault = vault;
    this.days = days;
    this.clock = clock;
  }

  /// @param tries of the payments, one each
  void release(
      PaymentBatch batch, AccountDetails debtor, List<Payment> paid, List<PaymentAttempt> tries) {
    // looked at again: a login may have been replaced since the batch was prepared
    var replaced = logins.holding(paid);
    var byPayment =
        tries.stream().collect(Collectors.toMap(PaymentAttempt::paymentId, Function.identity()));
    var payees =
        accounts.details(tries.stream().map(PaymentAttempt::accountId).collect(Collectors.toSet()));
    var transfers = new ArrayList<Transfer>();
    for (var payment : paid) {
      var since = replaced.get(payment.id());
      if (since == null) {
        var attempt = Objects.requireNonNull(byPayment.get(payment.id()));
        release(payment, attempt);
        var payee = Objects.requireNonNull(payees.get(attempt.accountId()));
        transfers.add(
            new Transfer(
                attempt.endToEndId(), payment.claim().reference(), payment.amount(), payee));
      } else {
        holds.leaveBatch(payment);
        payment.holdForLogin(since);
      }
    }
    if (transfers.isEmpty()) {
      throw new Refusal(AssistanceProblem.NOTHING_TO_PAY)
          .with("currentState", batch.state().name());
    }
    news.announce(paid);
    var now = clock.instant();
    var file = new CreditTransferFile(batch.id(), debtor, transfers, now, days.today()).xml(mark);
    batch.release(eyes.caller(), now, vault.seal(file, batch.file()));
  }

  private void release(Payment payment, PaymentAttempt attempt) {
    payment.release();
    attempt.release();
    transit.begin(payment, attempt);
  }
}
