package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;

/// Entries of accounts (camt.054): booked debits and what came back.
@ApplicationScoped
class EntryPosting {
  private final Matching matching;
  private final TransferOutcomes outcomes;
  private final BankMessages messages;
  private final Ids ids;

  EntryPosting(Matching matching, TransferOutcomes outcomes, BankMessages messages, Ids ids) {
    this.matching = matching;
    this.outcomes = outcomes;
    this.messages = messages;
    this.ids = ids;
  }

  /// @return what waits for finance
  /// @throws MessageRejected `ACCOUNT_NOT_HELD`, before anything was moved
  List<UnmatchedEntry> post(
      UUID messageId, HeldAccounts accounts, BankMessageContent.Notification notification) {
    var entries = notification.entries();
    var touched = new TreeSet<UUID>();
    for (var entry : entries) {
      touched.add(accounts.fundOf(entry.account()));
      matching
          .attempt(entry.endToEndId())
          .ifPresent(attempt -> touched.add(matching.fundOf(attempt)));
    }
    matching.lock(messageId, accounts.requireHeld(touched));
    var waiting = new ArrayList<UnmatchedEntry>();
    for (var entry : entries) {
      var left =
          switch (entry.status()) {
            case BOOKED -> post(messageId, accounts, entry);
            case NOT_BOOKED -> notKnown(entry);
          };
      left.ifPresent(why -> waiting.add(UnmatchedEntry.of(ids.next(), entry, why)));
    }
    matching.closeBatches(
        entries.stream().flatMap(entry -> matching.attempt(entry.endToEndId()).stream()));
    return waiting;
  }

  /// What is not booked moves nothing and will come again under the same reference; yet it tells that the bank has a transfer.
  private Optional<UnmatchedReason> notKnown(BankMessageContent.AccountEntry entry) {
    if (entry.endToEndId().flatMap(BankId::read).isEmpty()) {
      return Optional.empty();
    }
    var attempt = matching.attempt(entry.endToEndId());
    if (attempt.isEmpty()) {
      return Optional.of(UnmatchedReason.UNKNOWN_ID);
    }
    return attempt.get().wasReleased()
        ? Optional.empty()
        : Optional.of(UnmatchedReason.NOT_RELEASED);
  }

  private Optional<UnmatchedReason> post(
      UUID messageId, HeldAccounts accounts, BankMessageContent.AccountEntry entry) {
    var reference = entry.servicerReference();
    var fund = accounts.fundOf(entry.account());
    if (reference.isPresent() && messages.hasCounted(fund, reference.get())) {
      return Optional.of(UnmatchedReason.REPEATED_ENTRY);
    }
    if (entry.endToEndId().isEmpty()) {
      return Optional.of(UnmatchedReason.WITHOUT_ID);
    }
    var attempt = matching.attempt(entry.endToEndId());
    if (attempt.isEmpty()) {
      return Optional.of(UnmatchedReason.UNKNOWN_ID);
    }
    if (!accounts.isOf(matching.fundOf(attempt.get()), entry.account())) {
      return Optional.of(UnmatchedReason.OTHER_ACCOUNT);
    }
    if (!entry.sum().equals(Optional.of(matching.sumOf(attempt.get())))) {
      return Optional.of(UnmatchedReason.OTHER_AMOUNT);
    }
    if (entry.direction().isEmpty()) {
      return Optional.of(UnmatchedReason.WITHOUT_DIRECTION);
    }
    var left =
        outcomes.apply(attempt.get(), fact(entry.direction().get()), entry.reason().orElse(null));
    // unmatched, it has not counted: the bank may tell it better under the same reference
    if (!left.equals(Optional.of(UnmatchedReason.NOT_RELEASED))) {
      reference.ifPresent(known -> messages.count(messageId, fund, known));
    }
    return left;
  }

  private static BankFact fact(Direction direction) {
    return switch (direction) {
      case DEBIT -> BankFact.DEBITED;
      case CREDIT -> BankFact.RETURNED;
    };
  }
}
