package org.gonghui.assistance.paymentrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// The payment ended unpaid; the right is free again.
///
/// @param reason ENDED_BY_FINANCE; what finance wrote is theirs
@EventType(topic = "gonghui.assistance.payment", kind = EventType.Kind.TRIGGER)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentEndedUnpaid(UUID requestId, @Nullable String reason) implements PaymentOutcome {}
