package org.gonghui.assistance.paymentrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.work.OneByOne;

/// Requests of other services.
@ApplicationScoped
class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

  Optional<PaymentRequest> known(UUID requestId) {
    return find("requestId = ?1", requestId).firstResultOptional();
  }

  /// Orders the requests of one service, so that a day's total holds.
  void lock(String source) {
    getSession()
        .createNativeQuery(
            "select pg_advisory_xact_lock(hashtextextended(:source, 11))", Object.class)
        .setParameter("source", source)
        .getResultList();
  }

  Money totalOf(String source, LocalDate day) {
    return new Money(
        getSession()
            .createNativeQuery(
                """
                select coalesce(sum(amount), 0.00) from payment_request
                where source = :source and received_on = :day
                """,
                BigDecimal.class)
            .setParameter("source", source)
            .setParameter("day", day)
            .getSingleResult());
  }

  /// Whether the same service, before or after its database was set back, asked for the same member and purpose, so that it
  /// may have forgotten one of both. What it asked for longer before than a topic keeps is not forgotten: nobody restores
  /// that far back.
  ///
  /// @param survivor who the member is now
  boolean mayBePromisedAlready(RequestOrigin origin, PaymentRequested request, UUID survivor) {
    return getSession()
        .createNativeQuery(
            """
            select exists (select from payment_request q
              left join payment p on p.source = 'REQUEST' and p.reference = q.request_id
              where q.request_id in (
                select request_id from payment_request where member_id in (:asked, :survivor)
                union select reference from payment
                  where source = 'REQUEST' and member_id in (:asked, :survivor))
              and q.source = :source and q.purpose = :purpose
              and coalesce(p.state, '') not in ('REJECTED', 'ENDED_UNPAID')
              and (q.incarnation < :incarnation
                  and q.asked_at > to_timestamp(60.0 * :incarnation) - interval '31 days'
                or q.incarnation > :incarnation
                  and :at > to_timestamp(60.0 * q.incarnation) - interval '31 days'))
            """,
            Boolean.class)
        .setParameter("source", origin.source())
        .setParameter("purpose", request.purposeCode())
        .setParameter("asked", request.memberId())
        .setParameter("survivor", survivor)
        .setParameter("incarnation", origin.incarnation())
        .setParameter("at", origin.askedAt())
        .getSingleResult();
  }

  /// Locks the row and reads it anew. Call with the member held.
  PaymentRequest locked(PaymentRequest request) {
    getSession().refresh(request, LockModeType.PESSIMISTIC_WRITE);
    return request;
  }

  /// Requests whose member was not known here when they came, and is now; without those that are left for later.
  List<UUID> waitingWithKnownMember(int most) {
    return getSession()
        .createNativeQuery(
            """
            select q.request_id from payment_request q where not q.taken and exists (
              select 1 from roster_member m join roster_organization o on o.id = m.organization_id
              where m.id = q.member_id and not m.erased and not o.erased)
            and %s
            order by q.request_id limit :most
            """
                .formatted(OneByOne.notLeft("q.request_id", WaitingRequests.WORKER)),
            UUID.class)
        .setParameter("most", most)
        .getResultList();
  }
}
