package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.assistance.payments.PaymentMoved;

/// Lets a case follow its payment, within the payment's transaction.
@ApplicationScoped
class CasePayments {
  private final ReliefCases cases;
  private final Dossiers dossiers;
  private final CaseNotices notices;

  CasePayments(ReliefCases cases, Dossiers dossiers, CaseNotices notices) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.notices = notices;
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
    if (relief.state() == CaseState.REOPENED) {
      dossiers.note(relief, CaseStep.REOPENED, null);
      notices.tell(relief, CaseNotice.CASE_REOPENED);
    } else {
      dossiers.note(relief, CaseStep.PAYMENT_MOVED, payment.reason().orElse(null));
    }
    cases.flush();
  }
}
