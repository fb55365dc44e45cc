package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// Something of a bank's message that waits for finance, as they see it.
///
/// @param direction of an entry of an account; absent for a status
/// @param status the bank's code, for a status
@Schema(name = "UnmatchedEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnmatchedView(
    UUID id,
    UnmatchedReason reason,
    @Nullable String endToEndId,
    @Nullable String servicerReference,
    @Nullable Money sum,
    @Nullable Direction direction,
    @Nullable String status) {

  static UnmatchedView of(UnmatchedEntry entry) {
    return new UnmatchedView(
        entry.id(),
        entry.reason(),
        entry.endToEndId().orElse(null),
        entry.servicerReference().orElse(null),
        entry.sum().orElse(null),
        entry.direction().orElse(null),
        entry.status().orElse(null));
  }
}
