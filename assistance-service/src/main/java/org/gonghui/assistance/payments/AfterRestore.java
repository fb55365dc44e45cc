package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.Session;

/// Whether this database was set back and does not know yet what the bank was given since: then nobody is paid.
@ApplicationScoped
class AfterRestore {
  private final Session session;

  AfterRestore(Session session) {
    this.session = session;
  }

  boolean isBankAwaited() {
    return session
        .createNativeQuery("select payments_wait_for_the_bank()", Boolean.class)
        .getSingleResult();
  }

  /// @throws Refusal `BANK_ANSWERS_AWAITED` (409)
  void requireBankKnown() {
    if (isBankAwaited()) {
      throw new Refusal(AssistanceProblem.BANK_ANSWERS_AWAITED);
    }
  }
}
