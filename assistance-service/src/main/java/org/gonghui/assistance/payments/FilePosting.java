package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.Vault;

/// Files that the bank has had and that are not known here any more, since the database was set back: they are released as
/// they were, under the ids that the bank answers with. Nothing goes to the bank. A file is taken only as it left: what two
/// people released is not given back by one as something else.
@ApplicationScoped
class FilePosting {
  private final AfterRestore afterRestore;
  private final Matching matching;
  private final Batches batches;
  private final FilePayments filePayments;
  private final Payments payments;
  private final Attempts attempts;
  private final Holds holds;
  private final Transit transit;
  private final FileMark mark;
  private final PaymentNews news;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  FilePosting(
      AfterRestore afterRestore,
      Matching matching,
      Batches batches,
      FilePayments filePayments,
      Payments payments,
      Attempts attempts,
      Holds holds,
      Transit transit,
      FileMark mark,
      PaymentNews news,
      Vault vault,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.afterRestore = afterRestore;
    this.matching = matching;
    this.batches = batches;
    this.filePayments = filePayments;
    this.payments = payments;
    this.attempts = attempts;
    this.holds = holds;
    this.transit = transit;
    this.mark = mark;
    this.news = news;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param sent the file itself
  /// @return the transfers for which no payment waits here: finance finds out whose they are
  /// @throws MessageRejected `ACCOUNT_NOT_HELD`, `NOT_OUR_FILE`, or `UNKNOWN_KIND` where nothing was set back
  List<UnmatchedEntry> post(
      UUID messageId, HeldAccounts accounts, BankMessageContent.ReleasedFile file, byte[] sent) {
    if (!afterRestore.isBankAwaited()) {
      throw new MessageRejected(MessageRejected.Reason.UNKNOWN_KIND);
    }
    if (!mark.isOurs(new String(sent, StandardCharsets.UTF_8), file.mark())) {
      throw new MessageRejected(MessageRejected.Reason.NOT_OUR_FILE);
    }
    var paid = filePayments.of(file, accounts);
    var touched = new TreeSet<>(Set.of(accounts.fundOf(file.account())));
    paid.values().forEach(payment -> touched.add(payment.payer().fundId()));
    matching.lock(messageId, accounts.requireHeld(touched));
    var waiting = new ArrayList<UnmatchedEntry>();
    var found = new ArrayList<Found>();
    for (var transfer : file.transfers()) {
      var attempt = transfer.endToEndId().flatMap(BankId::read);
      var payment = Optional.ofNullable(paid.get(transfer));
      var known = attempt.flatMap(attempts::named);
      if (known.filter(PaymentAttempt::wasReleased).isPresent()) {
        continue;
      }
      var isOfAnother =
          known.isPresent()
              && !known.map(PaymentAttempt::paymentId).equals(payment.map(Payment::id));
      if (attempt.isEmpty() || payment.isEmpty() || isOfAnother) {
        waiting.add(UnmatchedEntry.of(ids.next(), transfer));
      } else {
        found.add(new Found(attempt.get(), payments.locked(payment.get())));
      }
    }
    if (!found.isEmpty()) {
      release(file.batch(), found.getFirst().payment().payer().fundId(), found, sent);
    }
    return waiting;
  }

  /// @param attempt the id that the bank knows
  private record Found(UUID attempt, Payment payment) {}

  private void release(UUID id, UUID fund, List<Found> found, byte[] sent) {
    var now = clock.instant();
    var batch = batches.named(id).orElseGet(() -> new PaymentBatch(id, fund, Set.of(), now));
    batches.persist(batch);
    found.forEach(each -> takeOut(each, id));
    batches.flush();
    for (var each : found) {
      release(each, id);
    }
    if (!batch.hasLeft()) {
      // what was prepared and then left out of the file has not left
      payments.ofBatch(id).stream()
          .filter(payment -> payment.state() == PaymentState.BATCHED)
          .forEach(holds::leaveBatch);
      batch.foundReleased(now, vault.seal(sent, batch.file()));
    }
    news.announce(found.stream().map(Found::payment).toList());
    audit.record("BATCH_FOUND_RELEASED", id);
    batches.flush();
  }

  /// It may have been prepared in another batch that was cancelled then, or in this one.
  private void takeOut(Found found, UUID batch) {
    var payment = found.payment();
    if (payment.state() == PaymentState.BATCHED
        && attempts
            .inBatch(payment.id(), batch)
            .filter(it -> it.id().equals(found.attempt))
            .isEmpty()) {
      holds.leaveBatch(payment);
    }
  }

  private void release(Found found, UUID batch) {
    var payment = found.payment();
    var attempt = attempts.named(found.attempt).orElseGet(() -> attempt(found, batch));
    payment.foundReleased(batch);
    attempt.foundReleased();
    transit.begin(payment, attempt);
  }

  private PaymentAttempt attempt(Found found, UUID batch) {
    var payment = found.payment();
    var number = attempts.countsOf(List.of(payment.id())).getOrDefault(payment.id(), 0) + 1;
    var attempt =
        new PaymentAttempt(
            found.attempt, payment.id(), batch, number, payment.accountId().orElseThrow());
    attempts.persist(attempt);
    return attempt;
  }
}
