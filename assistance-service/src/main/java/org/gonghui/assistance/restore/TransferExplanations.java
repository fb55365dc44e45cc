package org.gonghui.assistance.restore;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.jspecify.annotations.Nullable;

/// Explanations, found by the member's union in the caller's scope.
@ApplicationScoped
class TransferExplanations implements PanacheRepositoryBase<TransferExplanation, UUID> {
  private static final String IN_SCOPE =
      """
      exists (select from scope_closure c
        where c.descendant = e.organization_id and c.ancestor = any(:organizations))
      """;

  Optional<TransferExplanation> inScope(UUID id, Set<UUID> organizations) {
    return EntityRows.query(
            getSession(),
            "select {e.*} from transfer_explanation e where e.id = :id and " + IN_SCOPE,
            TransferExplanation.class)
        .setParameter("id", id)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }

  Slice<TransferExplanation, UUID> list(
      Set<UUID> organizations, @Nullable ExplanationState state, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            EntityRows.query(
                    getSession(),
                    """
                    select {e.*} from transfer_explanation e
                    where (cast(:state as text) is null or e.state = cast(:state as text))
                      and e.id > :after and %s
                    order by e.id
                    """
                        .formatted(IN_SCOPE),
                    TransferExplanation.class)
                .setParameter("state", state == null ? null : state.name(), String.class)
                .setParameter("after", after)
                .setParameter("organizations", organizations.toArray(UUID[]::new)),
        TransferExplanation::id);
  }

  /// Locks the row and reads it anew.
  TransferExplanation locked(TransferExplanation explanation) {
    getSession().refresh(explanation, LockModeType.PESSIMISTIC_WRITE);
    return explanation;
  }

  /// Who was paid by a transfer that is explained and not settled.
  List<UUID> membersHeld() {
    return getSession()
        .createNativeQuery(
            "select distinct member_id from transfer_explanation where state in ('EXPLAINED', 'CONFIRMED')",
            UUID.class)
        .getResultList();
  }

  /// Payments that confirmed explanations name, by the id that the bank knows them under.
  Map<UUID, UUID> paymentsByTransfer() {
    return getSession()
        .createNativeQuery(
            """
            select cast(end_to_end_id as uuid) as transfer, payment_id from transfer_explanation
            where state = 'CONFIRMED' and payment_id is not null
            """,
            Tuple.class)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
  }

  /// Whether a transfer can have paid it: the member's, not left or come back, of a fund and the sum that the bank tells, and
  /// the transfer is not a try of another payment.
  boolean canHavePaid(String endToEndId, UUID member, UUID payment) {
    return getSession()
        .createNativeQuery(
            """
            select exists (select from payment p
              where p.id = :payment and p.member_id = :member
                and p.state in ('RESERVED', 'BATCHED', 'FAILED', 'RETURNED')
                and not exists (select from transfer_not_known_here t
                  where t.end_to_end_id = :transfer and (t.amount <> p.amount
                    or exists (select from bank_message_fund l where l.message_id = t.message_id)
                      and not exists (select from bank_message_fund l
                        where l.message_id = t.message_id and l.fund_id = p.fund_id)))
                and not exists (select from payment_attempt a
                  where a.id = cast(:transfer as uuid) and a.payment_id <> p.id))
            """,
            Boolean.class)
        .setParameter("payment", payment)
        .setParameter("member", member)
        .setParameter("transfer", endToEndId)
        .getSingleResult();
  }

  /// Whether an unsettled explanation names this payment.
  boolean isNamed(UUID payment) {
    return getSession()
        .createNativeQuery(
            """
            select exists (select from transfer_explanation
              where payment_id = :payment and state in ('EXPLAINED', 'CONFIRMED'))
            """,
            Boolean.class)
        .setParameter("payment", payment)
        .getSingleResult();
  }

  /// Whether the bank's file has found the payment that an explanation names.
  boolean hasFound(UUID explanation) {
    return getSession()
        .createNativeQuery(
            """
            select exists (select from transfer_explanation e
              join payment_attempt a on a.id = cast(e.end_to_end_id as uuid)
              where e.id = :explanation and e.payment_id is not null
                and a.state not in ('BATCHED', 'CANCELLED'))
            """,
            Boolean.class)
        .setParameter("explanation", explanation)
        .getSingleResult();
  }

  /// The union of a member in the caller's scope.
  Optional<UUID> unionOf(UUID member, Set<UUID> organizations) {
    return getSession()
        .createNativeQuery(
            """
            select m.organization_id from roster_member m where m.id = :member and not m.erased
              and exists (select from scope_closure c
                where c.descendant = m.organization_id and c.ancestor = any(:organizations))
            """,
            UUID.class)
        .setParameter("member", member)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }
}
