package org.gonghui.stack.standin;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gonghui.stack.standin.BankOrder.Transfer;

/// What the bank did with each transfer that it was told to make: its own list, against which anybody can hold theirs.
final class BankBook {
  /// In the order in which one can follow another.
  enum Outcome {
    REFUSED,
    PAID,
    RETURNED
  }

  /// @param amount with its two decimals
  record Line(String endToEndId, String amount, Outcome outcome) {
    private Line latest(Line other) {
      return outcome.compareTo(other.outcome) >= 0 ? this : other;
    }
  }

  private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

  void note(List<Transfer> transfers, Outcome outcome) {
    for (var transfer : transfers) {
      var amount = transfer.amount().getValue().toPlainString();
      var line = new Line(transfer.endToEndId(), amount, outcome);
      lines.merge(transfer.endToEndId(), line, Line::latest);
    }
  }

  List<Line> lines() {
    return List.copyOf(lines.values());
  }
}
