package org.gonghui.assistance.payments;

import java.util.List;
import org.gonghui.kit.http.ContentVersion;

/// All that finance sees of a payment: the bank may still speak of a former attempt, which moves the payment no more.
record PaymentContent(Payment payment, List<PaymentAttempt> attempts) {

  long version() {
    return ContentVersion.of(
        payment.version(), attempts.stream().mapToLong(PaymentAttempt::factsKnown));
  }
}
