package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.funds.PayingFunds;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.FourEyes;

/// Use cases of batches. Everything takes the fund's lock first, then the batch's.
@ApplicationScoped
class BatchDesk {
  /// What kept a fund's payments out of a batch.
  private enum Left {
    NOTHING_RESERVED,
    HELD,
    BEYOND_UP_TO
  }

  /// The bank's file sums to eighteen digits, this service to twelve before the point.
  private static final Money MOST = new Money(new BigDecimal("999999999999.99"));

  private final Batches batches;
  private final Payments payments;
  private final Attempts attempts;
  private final BatchRelease releases;
  private final AfterRestore afterRestore;
  private final PayingFunds funds;
  private final LoginChanges logins;
  private final PaymentRules rules;
  private final PaymentNews news;
  private final FourEyes eyes;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  BatchDesk(
      Batches batches,
      Payments payments,
      Attempts attempts,
      BatchRelease releases,
      AfterRestore afterRestore,
      PayingFunds funds,
      LoginChanges logins,
      PaymentRules rules,
      PaymentNews news,
      FourEyes eyes,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.batches = batches;
    this.payments = payments;
    this.attempts = attempts;
    this.releases = releases;
    this.afterRestore = afterRestore;
    this.funds = funds;
    this.logins = logins;
    this.rules = rules;
    this.news = news;
    this.eyes = eyes;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes the payments of a fund that can be paid, the oldest first; what exceeds the largest batch waits for the next.
  ///
  /// @param upTo the most that the batch may sum to
  /// @throws Refusal `NOTHING_TO_PAY`, `BANK_ANSWERS_AWAITED` (409)
  @Transactional
  PaymentBatch prepare(UUID fundId, Set<UUID> organizations, Optional<Money> upTo) {
    funds.lock(funds.visible(fundId, organizations));
    afterRestore.requireBankKnown();
    var batch = new PaymentBatch(ids.next(), fundId, eyes.caller(), clock.instant());
    batches.persistAndFlush(batch);
    var sum = Money.ZERO;
    var left = Left.NOTHING_RESERVED;
    var atMost = upTo.orElse(MOST);
    var payable = payments.payable(fundId, atMost, rules.largestBatch());
    var former = attempts.countsOf(payable.stream().map(Payment::id).toList());
    var replaced = logins.holding(payable);
    var taken = new ArrayList<Payment>();
    for (var payment : payable) {
      var grown = sum.plus(payment.amount());
      if (grown.compareTo(atMost) > 0) {
        left = Left.BEYOND_UP_TO;
        continue;
      }
      var since = replaced.get(payment.id());
      if (since != null) {
        payment.holdForLogin(since);
        left = Left.HELD;
        continue;
      }
      add(payment, batch, former.getOrDefault(payment.id(), 0) + 1);
      taken.add(payment);
      sum = grown;
    }
    if (!sum.isPositive()) {
      if (left == Left.NOTHING_RESERVED && payments.anyPayable(fundId)) {
        left = Left.BEYOND_UP_TO;
      }
      throw new Refusal(AssistanceProblem.NOTHING_TO_PAY).with("currentState", left.name());
    }
    news.announce(taken);
    audit.record("BATCH_PREPARED", batch.id());
    batches.flush();
    return batch;
  }

  private void add(Payment payment, PaymentBatch batch, int number) {
    attempts.persist(
        new PaymentAttempt(
            ids.next(), payment.id(), batch.id(), number, payment.accountId().orElseThrow()));
    payment.batch(batch.id());
  }

  private PaymentBatch visible(UUID id, Set<UUID> organizations) {
    return batches.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  /// Books, builds the file and hands everything over to the bank's side.
  ///
  /// @throws Refusal `FOUR_EYES` (403) for who prepared it, decided on or confirmed one of its payments, or is paid by it
  @Transactional
  PaymentBatch release(UUID id, Set<UUID> organizations, LongConsumer precondition) {
    var found = visible(id, organizations);
    funds.lock(found.fundId());
    var batch = batches.locked(found);
    var tries = attempts.ofBatch(id);
    precondition.accept(new BatchContent(batch, tries).version());
    var paid = payments.ofBatch(id);
    var involved = new ArrayList<>(batch.createdBy());
    paid.forEach(payment -> payment.deciders().forEach(involved::add));
    paid.forEach(payment -> involved.add(payment.memberId()));
    eyes.requireNoneOf(involved);
    batch.requirePrepared();
    afterRestore.requireBankKnown();
    releases.release(batch, funds.account(batch.fundId()), paid, tries);
    audit.record("BATCH_RELEASED", id);
    batches.flush();
    return batch;
  }

  /// Leaves its payments reserved.
  @Transactional
  PaymentBatch cancel(UUID id, Set<UUID> organizations) {
    var found = visible(id, organizations);
    funds.lock(found.fundId());
    var batch = batches.locked(found);
    batch.requirePrepared();
    attempts.ofBatch(id).forEach(PaymentAttempt::cancel);
    var left = payments.ofBatch(id);
    left.forEach(Payment::leaveBatch);
    news.announce(left);
    batch.cancel();
    audit.record("BATCH_CANCELLED", id);
    batches.flush();
    return batch;
  }
}
