package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  Optional<Instant> recentOf(UUID memberId) {
    return Optional.ofNullable(recentOf(Set.of(memberId)).get(memberId));
  }

  /// Which of these payments have to wait for finance, and for which replacement, by payment: it has not freed them of
  /// that one before.
  Map<UUID, Instant> holding(Collection<Payment> payments) {
    var recent = recentOf(payments.stream().map(Payment::memberId).collect(Collectors.toSet()));
    var holding = new HashMap<UUID, Instant>();
    for (var payment : payments) {
      var replaced = recent.get(payment.memberId());
      if (replaced != null && !payment.hold().knowsLogin(replaced)) {
        holding.put(payment.id(), replaced);
      }
    }
    return holding;
  }

  /// Of these members the ones whose login replaced another a short while ago, with the time of the last one.
  Map<UUID, Instant> recentOf(Set<UUID> memberIds) {
    return memberIds.isEmpty()
        ? Map.of()
        : session
            .createNativeQuery(
                """
                select member_id, max(replaced_at) from roster_account
                where member_id = any(:members) and not erased and replaced_at > :since
                group by member_id
                """,
                Tuple.class)
            .setParameter("members", memberIds.toArray(UUID[]::new))
            .setParameter("since", clock.instant().minus(rules.loginHold()))
            .getResultStream()
            .collect(
                Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Instant.class)));
  }
}
