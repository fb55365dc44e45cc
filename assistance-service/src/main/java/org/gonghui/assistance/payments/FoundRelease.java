package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.sealing.Vault;

/// What happens to a batch whose file the bank has had though its release was forgotten, inside the desk's transaction: as
/// at a release, but nothing goes to the bank.
@ApplicationScoped
class FoundRelease {
  private final Batches batches;
  private final Payments payments;
  private final Attempts attempts;
  private final Holds holds;
  private final Transit transit;
  private final PaymentNews news;
  private final Vault vault;
  private final Audit audit;
  private final Clock clock;

  FoundRelease(
      Batches batches,
      Payments payments,
      Attempts attempts,
      Holds holds,
      Transit transit,
      PaymentNews news,
      Vault vault,
      Audit audit,
      Clock clock) {
    this.batches = batches;
    this.payments = payments;
    this.attempts = attempts;
    this.holds = holds;
    this.transit = transit;
    this.news = news;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param fund whose account the file debits
  /// @param found with their payments locked
  /// @param sent the file itself
  void release(UUID id, UUID fund, List<FoundTransfer> found, byte[] sent) {
    var now = clock.instant();
    var batch = batches.named(id).orElseGet(() -> new PaymentBatch(id, fund, Set.of(), now));
    batches.persist(batch);
    found.forEach(each -> takeOut(each, id));
    batches.flush();
    found.forEach(each -> release(each, id));
    if (!batch.hasLeft()) {
      // what was prepared and then left out of the file has not left
      payments.ofBatch(id).stream()
          .filter(payment -> payment.state() == PaymentState.BATCHED)
          .forEach(holds::leaveBatch);
    }
    batch.foundReleased(now, vault.seal(sent, batch.file()));
    news.announce(found.stream().map(FoundTransfer::payment).toList());
    audit.record("BATCH_FOUND_RELEASED", id);
    batches.flush();
  }

  /// It may have been prepared in another batch that was cancelled then, or in this one.
  private void takeOut(FoundTransfer found, UUID batch) {
    var payment = found.payment();
    if (payment.state() == PaymentState.BATCHED
        && attempts
            .inBatch(payment.id(), batch)
            .filter(it -> it.id().equals(found.attempt()))
            .isEmpty()) {
      holds.leaveBatch(payment);
    }
  }

  private void release(FoundTransfer found, UUID batch) {
    var payment = found.payment();
    var attempt = attempts.named(found.attempt()).orElseGet(() -> attempt(found, batch));
    payment.foundReleased(batch);
    attempt.foundReleased();
    transit.begin(payment, attempt);
  }

  private PaymentAttempt attempt(FoundTransfer found, UUID batch) {
    var payment = found.payment();
    var number = attempts.countsOf(List.of(payment.id())).getOrDefault(payment.id(), 0) + 1;
    var attempt =
        new PaymentAttempt(
            found.attempt(), payment.id(), batch, number, payment.accountId().orElseThrow());
    attempts.persist(attempt);
    return attempt;
  }
}
