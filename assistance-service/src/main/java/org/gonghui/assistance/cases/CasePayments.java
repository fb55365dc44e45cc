package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.assistance.payments.HoldReason;
import org.gonghui.assistance.payments.PaymentDesk;
import org.gonghui.assistance.payments.PaymentMoved;
import org.gonghui.assistance.payments.PaymentSource;

/// Lets a case follow its payment, within the payment's transaction.
@ApplicationScoped
class CasePayments {
  private final ReliefCases cases;
  private final Dossiers dossiers;
  private final CaseNotices notices;
  private final PaymentDesk payments;

  CasePayments(ReliefCases cases, Dossiers dossiers, CaseNotices notices, PaymentDesk payments) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.notices = notices;
    this.payments = payments;
  }

  void follow(@Observes PaymentMoved payment) {
    switch (payment.source()) {
      case CASE -> cases.locked(payment.reference()).ifPresent(relief -> follow(relief, payment));
      case REQUEST -> {
        // another service's: it hears by an event
      }
    }
  }

  private void follow(ReliefCase relief, PaymentMoved payment) {
    if (!relief.follow(payment.state())) {
      return;
    }
    switch (relief.state()) {
      case REOPENED -> {
        dossiers.note(relief, CaseStep.REOPENED, null);
        notices.tell(relief, CaseNotice.CASE_REOPENED);
      }
      case WITHDRAWN -> {
        dossiers.note(relief, CaseStep.WITHDRAWN, null);
        notices.tell(relief, CaseNotice.CASE_WITHDRAWN);
      }
      default -> dossiers.note(relief, CaseStep.PAYMENT_MOVED, payment.reason().orElse(null));
    }
    cases.flush();
    if (relief.state() == CaseState.PAYMENT_FAILED && relief.underReview().isPresent()) {
      // it was with the bank when the right was taken back: no new attempt before finance has seen
      // why
      payments.holdOpenOf(PaymentSource.CASE, relief.id(), HoldReason.ENTITLEMENT_RETRACTED);
    }
  }
}
