package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.kit.ids.Ids;

/// How transfers of a batch fare (pain.002): only a refusal moves anything. Whatever else the bank says of a transfer, it has it.
@ApplicationScoped
class StatusPosting {
  private final Matching matching;
  private final TransferOutcomes outcomes;
  private final Batches batches;
  private final Attempts attempts;
  private final Ids ids;

  StatusPosting(
      Matching matching, TransferOutcomes outcomes, Batches batches, Attempts attempts, Ids ids) {
    this.matching = matching;
    this.outcomes = outcomes;
    this.batches = batches;
    this.attempts = attempts;
    this.ids = ids;
  }

  /// @return what waits for finance
  /// @throws MessageRejected `ACCOUNT_NOT_HELD`, before anything was moved
  List<UnmatchedEntry> post(
      UUID messageId, HeldAccounts accounts, BankMessageContent.StatusReport report) {
    var batch = report.batch().flatMap(batches::named);
    var touched = new TreeSet<UUID>();
    batch.ifPresent(known -> touched.add(known.fundId()));
    report
        .transfers()
        .forEach(transfer ->
            matching
                .attempt(transfer.endToEndId())
                .ifPresent(known -> touched.add(matching.fundOf(known))));
    matching.lock(messageId, accounts.requireHeld(touched));
    var waiting = new ArrayList<UnmatchedEntry>();
    var listed = new HashSet<UUID>();
    for (var transfer : report.transfers()) {
      matching.attempt(transfer.endToEndId()).ifPresent(known -> listed.add(known.id()));
      post(accounts, report, transfer)
          .ifPresent(why -> waiting.add(UnmatchedEntry.of(ids.next(), transfer, why)));
    }
    if (report.isRefused()) {
      if (batch.isEmpty()) {
        waiting.add(
            UnmatchedEntry.refusal(ids.next(), Optional.empty(), UnmatchedReason.UNKNOWN_GROUP));
      }
      for (var attempt : batch.map(known -> attempts.ofBatch(known.id())).orElse(List.of())) {
        if (!listed.contains(attempt.id())) {
          outcomes
              .apply(attempt, BankFact.REFUSED, report.reason().orElse(null))
              .ifPresent(why ->
                  waiting.add(
                      UnmatchedEntry.refusal(ids.next(), Optional.of(attempt.endToEndId()), why)));
        }
      }
    } else if (report.status().isPresent() && batch.filter(PaymentBatch::hasLeft).isEmpty()) {
      waiting.add(UnmatchedEntry.group(ids.next(), report));
    }
    matching.closeBatches(
        Stream.concat(
            report.transfers().stream()
                .flatMap(transfer -> matching.attempt(transfer.endToEndId()).stream()),
            batch.stream().flatMap(known -> attempts.ofBatch(known.id()).stream())));
    return waiting;
  }

  private Optional<UnmatchedReason> post(
      HeldAccounts accounts,
      BankMessageContent.StatusReport report,
      BankMessageContent.TransferStatus transfer) {
    if (transfer.endToEndId().isEmpty()) {
      return Optional.of(UnmatchedReason.WITHOUT_ID);
    }
    var attempt = matching.attempt(transfer.endToEndId());
    if (attempt.isEmpty()) {
      return Optional.of(UnmatchedReason.UNKNOWN_ID);
    }
    if (report.group().isPresent()
        && !report.batch().equals(Optional.of(attempt.get().batchId()))) {
      return Optional.of(UnmatchedReason.OTHER_BATCH);
    }
    var fund = matching.fundOf(attempt.get());
    if (transfer.account().filter(account -> !accounts.isOf(fund, account)).isPresent()) {
      return Optional.of(UnmatchedReason.OTHER_ACCOUNT);
    }
    if (transfer.sum().filter(sum -> !sum.equals(matching.sumOf(attempt.get()))).isPresent()) {
      return Optional.of(UnmatchedReason.OTHER_AMOUNT);
    }
    if (transfer.isRefused()) {
      return outcomes.apply(attempt.get(), BankFact.REFUSED, transfer.reason().orElse(null));
    }
    return attempts.current(attempt.get()).wasReleased()
        ? Optional.empty()
        : Optional.of(UnmatchedReason.NOT_RELEASED);
  }
}
