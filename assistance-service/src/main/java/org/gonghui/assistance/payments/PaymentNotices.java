package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.gonghui.roster.Notices;

/// Tells the member what became of their money; never what it is for.
@ApplicationScoped
class PaymentNotices {
  private final Notices notices;

  PaymentNotices(Notices notices) {
    this.notices = notices;
  }

  void tell(@Observes PaymentMoved payment) {
    template(payment.state())
        .ifPresent(template -> notices.tell(payment.memberId(), template, Map.of(), link(payment)));
  }

  private static Optional<String> template(PaymentState state) {
    return switch (state) {
      case WAITING_FOR_ACCOUNT -> Optional.of("PAYMENT_WAITING_FOR_ACCOUNT");
      case RELEASED -> Optional.of("PAYMENT_ON_ITS_WAY");
      case SETTLED -> Optional.of("PAYMENT_SETTLED");
      case FAILED, RETURNED -> Optional.of("PAYMENT_FAILED");
      case REJECTED, ENDED_UNPAID -> Optional.of("PAYMENT_ENDED_UNPAID");
      case RESERVED, BATCHED -> Optional.empty();
    };
  }

  private static String link(PaymentMoved payment) {
    return switch (payment.source()) {
      case CASE -> "/v1/me/assistance-cases/" + payment.reference();
      case REQUEST -> "/v1/me/payee-account";
    };
  }
}
