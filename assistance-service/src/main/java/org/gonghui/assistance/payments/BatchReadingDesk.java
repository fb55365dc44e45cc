package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;

/// Finance's reading of batches. The file names payees, so whoever reads it is recorded.
@ApplicationScoped
class BatchReadingDesk {
  private final Batches batches;
  private final Payments payments;
  private final Attempts attempts;
  private final Audit audit;
  private final Vault vault;

  BatchReadingDesk(
      Batches batches, Payments payments, Attempts attempts, Audit audit, Vault vault) {
    this.batches = batches;
    this.payments = payments;
    this.attempts = attempts;
    this.audit = audit;
    this.vault = vault;
  }

  PaymentBatch visible(UUID id, Set<UUID> organizations) {
    return batches.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  /// The file as it was built at release.
  ///
  /// @throws Refusal 409 with the current state before that
  @Transactional
  String file(UUID id, Set<UUID> organizations) {
    var batch = visible(id, organizations);
    var sealed = batch.pain001().orElseThrow(() -> Refusal.wrongState(batch.state()));
    audit.record("BATCH_FILE_READ", id);
    return vault.open(sealed, batch.file());
  }

  BatchContent content(PaymentBatch batch) {
    return new BatchContent(batch, attempts.ofBatch(batch.id()));
  }

  BatchView view(BatchContent content) {
    var batch = content.batch();
    var sums = payments.sumsOfAttempts(batch.id());
    var lines =
        content.transfers().stream()
            .map(attempt ->
                new BatchView.Line(
                    attempt.paymentId(),
                    attempt.endToEndId(),
                    sums.getOrDefault(attempt.paymentId(), Money.ZERO),
                    attempt.state()))
            .toList();
    return new BatchView(
        batch.id(),
        batch.fundId(),
        batch.state(),
        lines.size(),
        lines.stream().map(BatchView.Line::sum).reduce(Money.ZERO, Money::plus),
        lines,
        batch.createdAt(),
        batch.releasedAt().orElse(null));
  }
}
