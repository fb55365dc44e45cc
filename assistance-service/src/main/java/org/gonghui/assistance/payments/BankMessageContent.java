package org.gonghui.assistance.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// What a bank's message says, free of XML.
sealed interface BankMessageContent {
  /// The bank's code of a refusal.
  String REFUSED = "RJCT";

  /// The message's name, such as `camt.054.001.08`.
  String kind();

  /// pain.002: how transfers of a batch fare.
  ///
  /// @param group the original message's id, where it names one
  /// @param status of the group; the bank's code
  record StatusReport(
      String kind,
      Optional<String> group,
      Optional<String> status,
      Optional<String> reason,
      List<TransferStatus> transfers)
      implements BankMessageContent {

    /// The batch that it is about; empty where the original message is none of ours.
    Optional<UUID> batch() {
      return group.flatMap(BankId::read);
    }

    boolean isRefused() {
      return status.filter(REFUSED::equals).isPresent();
    }
  }

  /// camt.054: entries of accounts.
  record Notification(String kind, List<AccountEntry> entries) implements BankMessageContent {}

  /// pain.001: a file of ours that the bank has had.
  ///
  /// @param mark by which it is known to be ours
  /// @param account number of the account that it debits
  record ReleasedFile(
      String kind,
      Optional<String> mark,
      UUID batch,
      String account,
      List<ReleasedTransfer> transfers)
      implements BankMessageContent {}

  /// @param reference of what is paid: the case, or another service's request
  record ReleasedTransfer(
      Optional<String> endToEndId, Optional<UUID> reference, Optional<Money> sum) {}

  /// @param status the transfer's own, or else its instruction's
  record TransferStatus(
      Optional<String> endToEndId,
      Optional<String> status,
      Optional<String> reason,
      Optional<String> account,
      Optional<Money> sum) {

    boolean isRefused() {
      return status.filter(REFUSED::equals).isPresent();
    }
  }

  /// @param account number of the account
  /// @param direction empty where the bank names none that we know
  /// @param servicerReference the bank's own name of the entry
  record AccountEntry(
      String account,
      Optional<Direction> direction,
      EntryStatus status,
      Optional<String> servicerReference,
      Optional<String> endToEndId,
      Optional<Money> sum,
      Optional<String> reason) {}
}
