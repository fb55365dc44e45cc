package org.gonghui.assistance.payments;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.assistance.funds.PayingFunds;

/// The accounts that a sender may speak of.
record HeldAccounts(List<PayingFunds.FundAccount> accounts) {

  /// The fund that stands for an account: where several funds share one, the same one every time.
  ///
  /// @throws MessageRejected when the sender does not hold it
  UUID fundOf(String account) {
    return accounts.stream()
        .filter(held -> held.account().accountNumber().equals(account))
        .map(PayingFunds.FundAccount::fundId)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new MessageRejected(MessageRejected.Reason.ACCOUNT_NOT_HELD));
  }

  boolean isOf(UUID fundId, String account) {
    return accounts.stream()
        .anyMatch(
            held -> held.fundId().equals(fundId) && held.account().accountNumber().equals(account));
  }

  /// @throws MessageRejected when one of the funds is not the sender's
  SortedSet<UUID> requireHeld(SortedSet<UUID> fundIds) {
    var held = accounts.stream().map(PayingFunds.FundAccount::fundId).collect(Collectors.toSet());
    if (!held.containsAll(fundIds)) {
      throw new MessageRejected(MessageRejected.Reason.ACCOUNT_NOT_HELD);
    }
    return fundIds;
  }
}
