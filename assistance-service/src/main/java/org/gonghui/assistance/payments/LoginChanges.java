package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Logins that replaced an earlier one a short while ago: whoever holds it may not be who it was. A first binding
/// replaces nothing.
@ApplicationScoped
class LoginChanges {
  private final Session session;
  private final PaymentRules rules;
  private final Clock clock;

  LoginChanges(Session session, PaymentRules rules, Clock clock) {
    this.session = session;
    this.rules = rules;
    this.clock = clock;
  }

  boolean isRecent(UUID memberId) {
    return !recentOf(Set.of(memberId)).isEmpty();
  }

  /// Of these members the ones whose login replaced another a short while ago.
  Set<UUID> recentOf(Set<UUID> memberIds) {
    return memberIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            session
                .createNativeQuery(
                    """
                    select member_id from roster_account
                    where member_id = any(:members) and not erased and replaced_at > :since
                    """,
                    UUID.class)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .setParameter("since", clock.instant().minus(rules.loginHold()))
                .getResultList());
  }
}
