package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Something of a bank's message that waits for finance.
///
/// @param direction DEBIT or CREDIT; absent for a status
/// @param status the bank's code, for a status
@Schema(name = "UnmatchedEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnmatchedView(
    UUID id,
    UnmatchedReason reason,
    @Nullable String endToEndId,
    @Nullable String servicerReference,
    @Nullable Money sum,
    @Nullable String direction,
    @Nullable String status) {

  static UnmatchedView of(
      UUID id, BankStatementContent.AccountEntry entry, UnmatchedReason reason) {
    return new UnmatchedView(
        id,
        reason,
        entry.endToEndId().orElse(null),
        entry.servicerReference().orElse(null),
        entry.sum().orElse(null),
        entry.debit() ? "DEBIT" : "CREDIT",
        null);
  }

  static UnmatchedView of(
      UUID id, BankStatementContent.TransferStatus transfer, UnmatchedReason reason) {
    return new UnmatchedView(
        id,
        reason,
        transfer.endToEndId().orElse(null),
        null,
        transfer.sum().orElse(null),
        null,
        transfer.status().orElse(null));
  }

  /// A refusal of a whole group.
  static UnmatchedView refusal(UUID id, @Nullable String endToEndId, UnmatchedReason reason) {
    return new UnmatchedView(id, reason, endToEndId, null, null, null, "RJCT");
  }
}
