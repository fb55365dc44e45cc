package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gonghui.assistance.restore.AfterRestore;
import org.gonghui.kit.ids.Ids;

/// Files that the bank has had and that are not known here any more, since the database was set back: they are released as
/// they were, under the ids that the bank answers with. A file is taken only as it left: what two people released is not given
/// back by one as something else.
@ApplicationScoped
class FilePosting {
  private final AfterRestore afterRestore;
  private final FileMark mark;
  private final Matching matching;
  private final FilePayments filePayments;
  private final Payments payments;
  private final Attempts attempts;
  private final FoundRelease release;
  private final Ids ids;

  FilePosting(
      AfterRestore afterRestore,
      FileMark mark,
      Matching matching,
      FilePayments filePayments,
      Payments payments,
      Attempts attempts,
      FoundRelease release,
      Ids ids) {
    this.afterRestore = afterRestore;
    this.mark = mark;
    this.matching = matching;
    this.filePayments = filePayments;
    this.payments = payments;
    this.attempts = attempts;
    this.release = release;
    this.ids = ids;
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
    afterRestore.keepExplanations();
    var fund = accounts.fundOf(file.account());
    var paid = filePayments.of(file, accounts);
    var touched = new TreeSet<>(Set.of(fund));
    paid.values().forEach(payment -> touched.add(payment.payer().fundId()));
    matching.lock(messageId, accounts.requireHeld(touched));
    var waiting = new ArrayList<UnmatchedEntry>();
    var found = new ArrayList<FoundTransfer>();
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
        found.add(new FoundTransfer(attempt.get(), payments.locked(payment.get())));
      }
    }
    if (!found.isEmpty()) {
      release.release(file.batch(), found.getFirst().payment().payer().fundId(), found, sent);
    }
    return waiting;
  }
}
