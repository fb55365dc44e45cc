package org.gonghui.assistance.payments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Payments and their attempts.
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {
  /// What was rejected has no fund: it is found by the member's union.
  private static final String IN_SCOPE =
      """
      (exists (select 1 from fund f join scope_closure c on c.descendant = f.organization_id
        where f.id = p.fund_id and c.ancestor = any(:organizations))
      or p.fund_id is null and exists (select 1 from roster_member m
        join scope_closure c on c.descendant = m.organization_id
        where m.id = p.member_id and c.ancestor = any(:organizations)))
      """;

  private static final Set<PaymentState> NOT_LEFT =
      EnumSet.of(PaymentState.WAITING_FOR_ACCOUNT, PaymentState.RESERVED, PaymentState.BATCHED);
  private static final Set<PaymentState> OPEN =
      EnumSet.of(
          PaymentState.WAITING_FOR_ACCOUNT,
          PaymentState.RESERVED,
          PaymentState.BATCHED,
          PaymentState.FAILED,
          PaymentState.RETURNED);

  /// What a list is asked for; a null asks for all.
  record Filter(
      @Nullable UUID fund,
      @Nullable UUID caseId,
      @Nullable UUID request,
      @Nullable PaymentState state,
      @Nullable Boolean held,
      @Nullable Boolean bookedAfterEnd) {}

  Optional<Payment> inScope(UUID id, Set<UUID> organizations) {
    return EntityRows.query(
            getSession(),
            "select {p.*} from payment p where p.id = :id and " + IN_SCOPE,
            Payment.class)
        .setParameter("id", id)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }

  Slice<Payment, UUID> list(Set<UUID> organizations, Filter filter, Keyset<UUID> keyset) {
    return keyset.read(after -> list(organizations, filter, after), Payment::id);
  }

  private SelectionQuery<Payment> list(Set<UUID> organizations, Filter filter, UUID after) {
    return EntityRows.query(
            getSession(),
            """
            select {p.*} from payment p where %s
              and (cast(:fund as uuid) is null or p.fund_id = cast(:fund as uuid))
              and (cast(:case as uuid) is null or (p.source = 'CASE' and p.reference = cast(:case as uuid)))
              and (cast(:request as uuid) is null or (p.source = 'REQUEST' and p.reference = cast(:request as uuid)))
              and (cast(:state as text) is null or p.state = cast(:state as text))
              and (cast(:held as boolean) is null or p.held = cast(:held as boolean))
              and (cast(:booked as boolean) is null or p.booked_after_end = cast(:booked as boolean))
              and p.id > :after
            order by p.id
            """
                .formatted(IN_SCOPE),
            Payment.class)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .setParameter("fund", Objects.toString(filter.fund(), null), String.class)
        .setParameter("case", Objects.toString(filter.caseId(), null), String.class)
        .setParameter("request", Objects.toString(filter.request(), null), String.class)
        .setParameter("state", Objects.toString(filter.state(), null), String.class)
        .setParameter("held", Objects.toString(filter.held(), null), String.class)
        .setParameter("booked", Objects.toString(filter.bookedAfterEnd(), null), String.class)
        .setParameter("after", after);
  }

  /// Locks the row and reads it anew.
  Payment locked(Payment payment) {
    getSession().refresh(payment, LockModeType.PESSIMISTIC_WRITE);
    return payment;
  }

  /// Locks the payment that an attempt or a case names.
  Optional<Payment> locked(UUID id) {
    return named(id).map(this::locked);
  }

  /// The payments of a fund that can be paid now, the oldest first, locked. Call with the fund's lock.
  ///
  /// @param atMost what one may come to
  /// @param count how many at most
  List<Payment> payable(UUID fundId, Money atMost, int count) {
    return find(
            "fundId = ?1 and state = ?2 and hold.held = false and amount.amount <= ?3 order by id",
            fundId,
            PaymentState.RESERVED,
            atMost.amount())
        .page(0, count)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// Whether a fund has any that can be paid now, whatever it comes to.
  boolean anyPayable(UUID fundId) {
    return count("fundId = ?1 and state = ?2 and hold.held = false", fundId, PaymentState.RESERVED)
        > 0;
  }

  /// The payments of a batch, in the order of their ids, locked. Call with the fund's lock.
  List<Payment> ofBatch(UUID batchId) {
    return find("batchId = ?1 order by id", batchId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// What has not left yet, of these members, in the order in which funds are locked.
  List<Payment> notLeftOf(Set<UUID> members) {
    return inStateOf(members, NOT_LEFT);
  }

  /// What may still be paid to these members and is not with the bank, in the order in which funds are locked.
  List<Payment> openOf(Set<UUID> members) {
    return inStateOf(members, OPEN);
  }

  private List<Payment> inStateOf(Set<UUID> members, Set<PaymentState> states) {
    return members.isEmpty()
        ? List.of()
        : list("memberId in ?1 and state in ?2 order by fundId, id", members, states);
  }

  /// Whether the bank has booked a transfer to this member whose payment had ended. What has ended is locked: a booking that
  /// is being read is waited for, or waits.
  boolean anyBookedAfterItsEnd(UUID memberId) {
    return find("memberId = ?1 and state = ?2 order by id", memberId, PaymentState.ENDED_UNPAID)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .anyMatch(Payment::isBookedAfterItsEnd);
  }

  /// All of these members, in the order in which funds are locked.
  List<Payment> allOf(Set<UUID> members) {
    return members.isEmpty() ? List.of() : list("memberId in ?1 order by fundId, id", members);
  }

  /// What may still be paid of a right and is not with the bank.
  Optional<Payment> openFor(PaymentSource source, UUID reference) {
    return find(
            "claim.source = ?1 and claim.reference = ?2 and state in ?3", source, reference, OPEN)
        .firstResultOptional();
  }

  /// Empty for what has left, ended or is not there.
  Optional<Payment> unpaid(UUID id) {
    return find("id = ?1 and state in ?2", id, OPEN).firstResultOptional();
  }

  /// What may still be paid of a right, whoever asked for it.
  Optional<Payment> unpaidFor(UUID reference) {
    return openFor(PaymentSource.CASE, reference)
        .or(() -> openFor(PaymentSource.REQUEST, reference));
  }

  Optional<Payment> named(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }

  /// What each payment of a batch comes to.
  Map<UUID, Money> sumsOfAttempts(UUID batchId) {
    return getSession()
        .createNativeQuery(
            """
            select p.id, p.amount from payment p join payment_attempt a on a.payment_id = p.id
            where a.batch_id = :batch
            """,
            Tuple.class)
        .setParameter("batch", batchId)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, UUID.class), row -> new Money(row.get(1, BigDecimal.class))));
  }
}
