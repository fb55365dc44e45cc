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
