package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A batch as finance sees it.
///
/// @param sum of all its payments
@Schema(name = "PaymentBatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchView(
    UUID id,
    UUID fundId,
    BatchState state,
    int count,
    Money sum,
    List<Line> payments,
    Instant createdAt,
    @Nullable Instant releasedAt) {

  /// @param endToEndId as in the bank's file
  @Schema(name = "PaymentBatchLine")
  record Line(UUID paymentId, String endToEndId, Money sum, AttemptState state) {}
}
