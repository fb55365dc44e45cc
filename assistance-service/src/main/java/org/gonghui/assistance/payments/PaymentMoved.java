package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.UUID;

/// A payment has a new state, observed within the transaction that gave it.
///
/// @param reason the bank's ISO code, why funds rejected it, or what finance wrote of its end, which is for this service alone;
///     empty where there is none
/// @param sequence counts the states of this payment, from 1
public record PaymentMoved(
    UUID paymentId,
    PaymentSource source,
    UUID reference,
    UUID memberId,
    PaymentState state,
    Optional<String> reason,
    long sequence) {
  /// Why a payment ended unpaid, as a code.
  public static final String ENDED_BY_FINANCE = "ENDED_BY_FINANCE";
}
