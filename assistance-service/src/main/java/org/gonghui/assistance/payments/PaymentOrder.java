package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.money.Money;

/// Asks for a payment.
///
/// @param reference the case or the other service's request
/// @param organizationId the member's union, which tells the fund
/// @param fundCode the code that the fund must have; empty for any
/// @param decidedBy persons who decided that it is due: none of them may release it
/// @param hold why finance must look at it first; empty when it need not
public record PaymentOrder(
    PaymentSource source,
    UUID reference,
    UUID memberId,
    UUID organizationId,
    String programme,
    Optional<String> fundCode,
    Money amount,
    Set<UUID> decidedBy,
    Optional<HoldReason> hold) {}
