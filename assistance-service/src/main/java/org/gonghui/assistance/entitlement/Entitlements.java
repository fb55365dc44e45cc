package org.gonghui.assistance.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// References that were taken, each with its case.
@ApplicationScoped
class Entitlements {
  private final Session session;
  private final Clock clock;

  Entitlements(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /// @param caseId the case that it opened; empty where it was retracted before it arrived
  record Taken(Optional<UUID> caseId, boolean retracted) {}

  /// Locks the reference, as new or as it is.
  Taken take(UUID reference) {
    session
        .createNativeMutationQuery(
            """
            insert into entitlement (reference, retracted, received_at) values (:reference, false, :now)
            on conflict do nothing
            """)
        .setParameter("reference", reference)
        .setParameter("now", clock.instant())
        .executeUpdate();
    var row =
        session
            .createNativeQuery(
                "select case_id, retracted from entitlement where reference = :reference for update",
                Tuple.class)
            .setParameter("reference", reference)
            .getSingleResult();
    return new Taken(Optional.ofNullable(row.get(0, UUID.class)), row.get(1, Boolean.class));
  }

  /// The cases that these references opened.
  List<UUID> casesOf(Collection<UUID> references) {
    return session
        .createNativeQuery(
            "select case_id from entitlement where reference = any(:references) and case_id is not null",
            UUID.class)
        .setParameter("references", references.toArray(UUID[]::new))
        .getResultList();
  }

  /// The case that a right of this member opened in this campaign, unless it was taken back. The member is held.
  Optional<UUID> caseOf(UUID memberId, UUID campaignId) {
    return session
        .createNativeQuery(
            """
            select case_id from entitlement
            where member_id = :member and campaign_id = :campaign and not retracted and case_id is not null
            limit 1
            """,
            UUID.class)
        .setParameter("member", memberId)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .findFirst();
  }

  void opened(UUID reference, UUID caseId, UUID memberId, Optional<UUID> campaignId) {
    session
        .createNativeMutationQuery(
            """
            update entitlement set case_id = :case, member_id = :member, campaign_id = cast(:campaign as uuid)
            where reference = :reference
            """)
        .setParameter("case", caseId)
        .setParameter("member", memberId)
        .setParameter("campaign", campaignId.map(UUID::toString).orElse(null), String.class)
        .setParameter("reference", reference)
        .executeUpdate();
  }

  void retracted(UUID reference) {
    session
        .createNativeMutationQuery(
            "update entitlement set retracted = true where reference = :reference")
        .setParameter("reference", reference)
        .executeUpdate();
  }
}
