package org.gonghui.member.grab;

import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.sale.TicketFacts;
import org.gonghui.member.sale.TicketView;
import org.gonghui.member.sale.Wanted;
import org.gonghui.member.stock.Stock;

/// What the rules say of a claim, before anything is written.
sealed interface Decision {

  /// A ticket is to be made.
  record Give(Wanted wanted) implements Decision {}

  /// They get the ticket that an earlier claim of this batch makes for them.
  record Shares() implements Decision {}

  /// Nothing is to be made.
  sealed interface Settled extends Decision {
    Verdict told(Stock stock);
  }

  /// They hold it already.
  record Holds(TicketFacts ticket) implements Settled {
    @Override
    public Verdict told(Stock stock) {
      return new Verdict.Answered(Answers.ok(TicketView.of(ticket, stock), ticket.version()));
    }
  }

  record Refuse(Refusal refusal) implements Settled {
    @Override
    public Verdict told(Stock stock) {
      return new Verdict.Refused(refusal);
    }
  }
}
