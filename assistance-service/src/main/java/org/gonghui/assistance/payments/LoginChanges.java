package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;

/// Logins that replaced an earlier one a short while ago: whoever holds it may not be who it was. A first binding
/// replaces nothing.
@ApplicationScoped
class LoginChanges {
  private final Session database;
  private final PaymentRules rules;
  private final Clock clock;

  LoginChanges(Session database, PaymentRules rules, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.clock = clock;
  }

  boolean isRecent(UUID memberId) {
    return database
        .createNativeQuery(
            """
            select exists (select 1 from roster_account
              where member_id = :member and not erased and replaced_at > :since)
            """,
            Boolean.class)
        .setParameter("member", memberId)
        .setParameter("since", clock.instant().minus(rules.loginHold()))
        .getSingleResult();
  }
}
