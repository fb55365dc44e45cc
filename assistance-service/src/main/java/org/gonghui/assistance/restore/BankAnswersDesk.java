package org.gonghui.assistance.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;

/// When payments go on after the database was set back.
@ApplicationScoped
class BankAnswersDesk {
  private final AfterRestore afterRestore;
  private final UnknownTransfers transfers;
  private final Audit audit;
  private final Ids ids;

  BankAnswersDesk(AfterRestore afterRestore, UnknownTransfers transfers, Audit audit, Ids ids) {
    this.afterRestore = afterRestore;
    this.transfers = transfers;
    this.audit = audit;
    this.ids = ids;
  }

  BankAnswersView read() {
    return new BankAnswersView(
        afterRestore.isBankAwaited(), transfers.count(), transfers.countUnreadMessages());
  }

  /// Messages first: what one of them tells is in the list once it is read.
  ///
  /// @throws Refusal `BANK_MESSAGES_UNREAD`, `TRANSFERS_NOT_KNOWN_HERE` (409)
  @Transactional
  BankAnswersView confirm() {
    afterRestore.lock();
    if (afterRestore.isBankAwaited()) {
      var unread = transfers.countUnreadMessages();
      if (unread > 0) {
        throw new Refusal(AssistanceProblem.BANK_MESSAGES_UNREAD, unread)
            .with("unreadMessages", unread);
      }
      var unknown = transfers.count();
      if (unknown > 0) {
        throw new Refusal(AssistanceProblem.TRANSFERS_NOT_KNOWN_HERE, unknown)
            .with("unknownTransfers", unknown);
      }
      afterRestore.letPaymentsGoOn();
      audit.record("BANK_ANSWERS_READ", ids.next());
    }
    return read();
  }

  /// Payments wait again since the last time that they went on.
  @Transactional
  BankAnswersView withdraw() {
    afterRestore.lock();
    if (!afterRestore.isBankAwaited() && afterRestore.letPaymentsWaitAgain()) {
      audit.record("BANK_ANSWERS_READ_WITHDRAWN", ids.next());
    }
    return read();
  }
}
