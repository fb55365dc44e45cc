package org.gonghui.member.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.member.Batch;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Cards: a member's, or those in a scope, which is that of the holder's live membership or, where none is, of the last one.
@ApplicationScoped
class ServiceCards implements PanacheRepositoryBase<ServiceCard, UUID> {
  private static final String INSERT =
      """
      insert into service_card (id, member_id, number, state, standing, term, issued_on, version)
      select n.id, n.member, n.number, n.state, n.standing, n.term, n.day, 0
      from unnest(?, ?, ?, ?, ?, ?, ?) n(id, member, number, state, standing, term, day)
      on conflict (member_id) where state <> 'CANCELLED' do nothing
      """;

  private static final String IN_SCOPE =
      """
      select {k.*} from service_card k
      where exists (
        select 1 from membership m join scope_closure c on c.descendant = m.organization_id and c.ancestor in (:tops)
        where m.person_id = k.member_id
          and (cast(:organization as uuid) is null or exists (
                select 1 from scope_closure o where o.descendant = m.organization_id and o.ancestor = :organization))
          and (m.state in ('ACTIVE', 'SUSPENDED') or not exists (
                select 1 from membership l where l.person_id = m.person_id
                  and (l.state in ('ACTIVE', 'SUSPENDED') or l.id > m.id))))
        and (cast(:state as text) is null or k.standing = :state)
        and (cast(:id as uuid) is null or k.id = :id)
        and k.id > :after
      order by k.id
      """;

  private static final String HOLD =
      "select p.id from person p where p.id = :holder for no key update";

  Optional<ServiceCard> of(UUID member) {
    return find("memberId = ?1 and state <> ?2", member, CardState.Use.CANCELLED)
        .firstResultOptional();
  }

  /// Those with these numbers that have not ended.
  List<ServiceCard> living(Set<String> numbers) {
    return list("number in ?1 and state <> ?2", numbers, CardState.Use.CANCELLED);
  }

  Optional<ServiceCard> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// All that a member has had, and the one that they have.
  Slice<ServiceCard, UUID> history(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            session()
                .createSelectionQuery(
                    "from ServiceCard k where k.memberId = :member and k.id > :after order by k.id",
                    ServiceCard.class)
                .setParameter("member", member)
                .setParameter("after", after),
        ServiceCard::id);
  }

  Optional<ServiceCard> inScope(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : inScope(id, new CardFilter(null, null), tops, Keyset.BEFORE_ALL).uniqueResultOptional();
  }

  Slice<ServiceCard, UUID> list(CardFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> inScope(null, filter, tops, after), ServiceCard::id);
  }

  /// As [#known], and until the transaction ends nobody takes a step with it.
  Optional<ServiceCard> held(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
  }

  /// As it is now, and until the transaction ends nobody takes a step with it.
  ServiceCard held(ServiceCard card) {
    session().refresh(card, LockMode.PESSIMISTIC_READ);
    return card;
  }

  /// Until the transaction ends: who takes a step with it sees the steps before. The holder comes first, as with everybody who
  /// makes or changes a membership, and with who counts cards.
  ServiceCard locked(ServiceCard card) {
    session()
        .createNativeQuery(HOLD, UUID.class)
        .setParameter("holder", card.memberId())
        .getSingleResult();
    session().refresh(card, LockMode.PESSIMISTIC_WRITE);
    return card;
  }

  CardNumber nextNumber() {
    return nextNumbers(1).getFirst();
  }

  List<CardNumber> nextNumbers(int count) {
    return session()
        .createNativeQuery(
            "select nextval('card_number') from generate_series(1, :count)", Long.class)
        .setParameter("count", count)
        .getResultList()
        .stream()
        .map(CardNumber::of)
        .toList();
  }

  /// Adds many by one round trip; who has a card keeps it.
  void insert(List<ServiceCard> cards) {
    session()
        .doWork(connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            new Batch<>(insert, cards)
                .with(1, "uuid", ServiceCard::id)
                .with(2, "uuid", ServiceCard::memberId)
                .with(3, "text", ServiceCard::number)
                .with(4, "text", card -> card.use().name())
                .with(5, "text", card -> card.facts().state().name())
                .with(6, "int4", card -> card.facts().term())
                .with(7, "date", card -> Date.valueOf(card.issuedOn()));
            insert.executeUpdate();
          }
        });
  }

  private SelectionQuery<ServiceCard> inScope(
      @Nullable UUID id, CardFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), IN_SCOPE, ServiceCard.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("state", filter.state() == null ? null : filter.state().name())
        .setParameter("id", id)
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
