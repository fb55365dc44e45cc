package org.gonghui.assistance.paymentrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// The payment came back; another account is needed.
///
/// @param reason the bank's ISO code, or why; absent where there is none
@EventType(topic = "gonghui.assistance.payment", kind = EventType.Kind.TRIGGER)
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentReturned(UUID requestId, @Nullable String reason) implements PaymentOutcome {}
