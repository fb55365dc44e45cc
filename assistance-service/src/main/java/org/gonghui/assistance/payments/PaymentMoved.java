package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.UUID;

/// A payment has a new state, observed within the transaction that gave it.
///
/// @param reason the bank's ISO code or why funds rejected it; empty where there is none
/// @param sequence counts the states of this payment, from 1
public record PaymentMoved(
    UUID paymentId,
    PaymentSource source,
    UUID reference,
    UUID memberId,
    PaymentState state,
    Optional<String> reason,
    long sequence) {}
