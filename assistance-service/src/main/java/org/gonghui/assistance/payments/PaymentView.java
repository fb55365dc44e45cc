package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A payment as finance sees it.
///
/// @param held waits for finance
/// @param holdReason why it waits; open
/// @param reason the bank's ISO code, or why it ended unpaid
/// @param caseId the case that it is for, or
/// @param requestId the other service's request
/// @param bookedAfterEnd whether the bank booked a transfer to the member after this had ended unpaid, and it did not come back
/// @param etag in lists only
@Schema(name = "Payment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
    UUID id,
    PaymentState state,
    boolean held,
    @Nullable HoldReason holdReason,
    @Nullable String reason,
    Money sum,
    String programme,
    UUID memberId,
    @Nullable UUID fundId,
    @Nullable UUID caseId,
    @Nullable UUID requestId,
    boolean bookedAfterEnd,
    List<AttemptView> attempts,
    Instant createdAt,
    @Nullable String etag) {

  static PaymentView of(PaymentContent content, @Nullable String etag) {
    var payment = content.payment();
    var claim = payment.claim();
    return new PaymentView(
        payment.id(),
        payment.state(),
        payment.hold().stands(),
        payment.hold().reason().orElse(null),
        payment.reason().orElse(null),
        payment.amount(),
        claim.programme(),
        payment.memberId(),
        payment.fundId().orElse(null),
        claim.source() == PaymentSource.CASE ? claim.reference() : null,
        claim.source() == PaymentSource.REQUEST ? claim.reference() : null,
        payment.isBookedAfterItsEnd(),
        content.attempts().stream().map(AttemptView::of).toList(),
        payment.createdAt(),
        etag);
  }
}
