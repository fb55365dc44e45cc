package org.gonghui.assistance.paymentrequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;

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

  /// Requests whose member was not known here when they came, and is now; locked, those of another copy left out.
  List<PaymentRequest> waitingWithKnownMember(int most) {
    return getSession()
        .createNativeQuery(
            """
            select q.* from payment_request q where not q.taken and exists (
              select 1 from roster_member m join roster_organization o on o.id = m.organization_id
              where m.id = q.member_id and not m.erased and not o.erased)
            order by q.request_id limit :most for update of q skip locked
            """,
            PaymentRequest.class)
        .setParameter("most", most)
        .getResultList();
  }
}
