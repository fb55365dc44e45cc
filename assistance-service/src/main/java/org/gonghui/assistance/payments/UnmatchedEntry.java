package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// Something of a bank's message that waits for finance.
///
/// @param endToEndId of a transfer; of UNKNOWN_GROUP the group's own id
/// @param direction of an entry of an account; empty for a status
/// @param status the bank's code; empty for an entry
record UnmatchedEntry(
    UUID id,
    UnmatchedReason reason,
    Optional<String> endToEndId,
    Optional<String> servicerReference,
    Optional<Money> sum,
    Optional<Direction> direction,
    Optional<String> status) {

  static UnmatchedEntry of(UUID id, BankMessageContent.AccountEntry entry, UnmatchedReason reason) {
    return new UnmatchedEntry(
        id,
        reason,
        entry.endToEndId(),
        entry.servicerReference(),
        entry.sum(),
        entry.direction(),
        Optional.empty());
  }

  static UnmatchedEntry of(
      UUID id, BankMessageContent.TransferStatus transfer, UnmatchedReason reason) {
    return new UnmatchedEntry(
        id,
        reason,
        transfer.endToEndId(),
        Optional.empty(),
        transfer.sum(),
        Optional.empty(),
        transfer.status());
  }

  static UnmatchedEntry of(UUID id, BankMessageContent.ReleasedTransfer transfer) {
    return new UnmatchedEntry(
        id,
        UnmatchedReason.UNKNOWN_ID,
        transfer.endToEndId(),
        Optional.empty(),
        transfer.sum(),
        Optional.empty(),
        Optional.empty());
  }

  /// A group that the bank has, and of which nobody here knows that it left.
  static UnmatchedEntry group(UUID id, BankMessageContent.StatusReport report) {
    return status(id, report.group(), UnmatchedReason.UNKNOWN_GROUP, report.status());
  }

  /// A refusal of a whole group.
  ///
  /// @param endToEndId of the transfer that it would have refused; empty where the group is not known
  static UnmatchedEntry refusal(UUID id, Optional<String> endToEndId, UnmatchedReason reason) {
    return status(id, endToEndId, reason, Optional.of(BankMessageContent.REFUSED));
  }

  private static UnmatchedEntry status(
      UUID id, Optional<String> named, UnmatchedReason reason, Optional<String> status) {
    return new UnmatchedEntry(
        id, reason, named, Optional.empty(), Optional.empty(), Optional.empty(), status);
  }
}
