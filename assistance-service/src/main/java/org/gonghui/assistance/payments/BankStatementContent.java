package org.gonghui.assistance.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// What a bank's message says, free of XML.
sealed interface BankStatementContent {
  /// The message's name, such as `camt.054.001.08`.
  String kind();

  /// pain.002: how transfers of a batch fare.
  ///
  /// @param batch the original message's id; empty where it is none of ours
  /// @param status of the group; the bank's code
  /// @param named whether the message names an original message at all
  record StatusReport(
      String kind,
      boolean named,
      Optional<UUID> batch,
      Optional<String> status,
      Optional<String> reason,
      List<TransferStatus> transfers)
      implements BankStatementContent {}

  /// camt.054: entries of accounts.
  record Notification(String kind, List<AccountEntry> entries) implements BankStatementContent {}

  /// @param status the transfer's own, or else its instruction's
  record TransferStatus(
      Optional<String> endToEndId,
      Optional<String> status,
      Optional<String> reason,
      Optional<String> account,
      Optional<Money> sum) {}

  /// @param account number of the account
  /// @param debit false for a credit
  /// @param booked `BOOK`; all else moves nothing
  /// @param servicerReference the bank's own name of the entry
  record AccountEntry(
      String account,
      boolean debit,
      boolean booked,
      Optional<String> servicerReference,
      Optional<String> endToEndId,
      Optional<Money> sum,
      Optional<String> reason) {}
}
