package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.assistance.funds.PayingFunds;

/// One message's way into the payments, inside the desk's transaction.
@ApplicationScoped
class BankPosting {
  private final PayingFunds funds;
  private final EntryPosting entries;
  private final StatusPosting statuses;
  private final FilePosting files;
  private final UnmatchedEntries unmatched;

  BankPosting(
      PayingFunds funds,
      EntryPosting entries,
      StatusPosting statuses,
      FilePosting files,
      UnmatchedEntries unmatched) {
    this.funds = funds;
    this.entries = entries;
    this.statuses = statuses;
    this.files = files;
    this.unmatched = unmatched;
  }

  /// @param sent the message as it came
  /// @return whether something waits for finance
  /// @throws MessageRejected `ACCOUNT_NOT_HELD`, before anything was moved
  boolean post(BankMessage message, BankMessageContent content, byte[] sent) {
    var sender = message.sender();
    var accounts =
        new HeldAccounts(
            sender.partner().isPresent()
                ? funds.heldBy(sender.partner().get())
                : funds.inScope(sender.organizations()));
    var waiting =
        switch (content) {
          case BankMessageContent.Notification notification ->
              entries.post(message.id(), accounts, notification);
          case BankMessageContent.StatusReport report ->
              statuses.post(message.id(), accounts, report);
          case BankMessageContent.ReleasedFile file ->
              files.post(message.id(), accounts, file, sent);
        };
    waiting.forEach(entry -> unmatched.add(message.id(), entry));
    return !waiting.isEmpty();
  }
}
