package org.gonghui.assistance.paymentrequest;

import java.util.UUID;
import org.gonghui.kit.event.Event;

/// How a request for payment fares. A service that asked goes by the highest sequence.
sealed interface PaymentOutcome extends Event
    permits PaymentWaitingForAccount,
        PaymentReserved,
        PaymentSettled,
        PaymentFailed,
        PaymentReturned,
        PaymentRejected,
        PaymentEndedUnpaid {

  UUID requestId();

  @Override
  default String key() {
    return requestId().toString();
  }
}
