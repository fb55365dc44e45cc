package org.gonghui.member.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.member.contract.OfferCategory;
import org.gonghui.member.contract.Reader;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Offers: of unions in a scope, of a merchant, or in force for the members of a union.
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {
  private static final String FILTERED =
      """
        and (cast(:organization as uuid) is null or exists (
              select 1 from scope_closure o where o.descendant = f.organization_id and o.ancestor = :organization))
        and (cast(:contract as uuid) is null or f.contract_id = :contract)
        and (cast(:category as text) is null or f.category = :category)
        and (cast(:id as uuid) is null or f.id = :id)
        and f.id > :after
      order by f.id
      """;

  private static final String OF_MERCHANT =
      "select {f.*} from offer f where f.merchant_id = :own" + FILTERED;

  private static final String IN_SCOPE =
      """
      select {f.*} from offer f
      where exists (select 1 from scope_closure c where c.descendant = f.organization_id and c.ancestor in (:tops))
      """
          + FILTERED;

  private static final String IN_FORCE =
      """
      select {f.*} from offer f
      where (f.ended_on is null or f.ended_on > :day) and :day between f.valid_from and f.valid_to
        and exists (
          select 1 from merchant_contract k join partner p on p.id = k.merchant_id
          where k.id = f.contract_id and (k.ended_on is null or k.ended_on > :day)
            and :day between k.valid_from and k.valid_to
            and f.category = any (k.categories) and p.state = 'ACTIVE')
        and exists (select 1 from offer_reach e where e.offer_id = f.id and e.organization_id = :union)
        and (cast(:category as text) is null or f.category = :category)
        and (cast(:division as text) is null or cardinality(f.divisions) = 0 or exists (
              select 1 from unnest(f.divisions) d where starts_with(:division, d)))
        and (cast(:id as uuid) is null or f.id = :id)
        and f.id > :after
      order by f.id
      """;

  /// What a member's list is narrowed to.
  ///
  /// @param division offers that are for this place, among others
  record Wish(@Nullable OfferCategory category, @Nullable String division) {
    static final Wish ANY = new Wish(null, null);

    @Nullable Object[] parts() {
      return new @Nullable Object[] {category, division};
    }
  }

  Optional<Offer> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : filtered(IN_SCOPE, id, new OfferFilter(null, null, null), Keyset.BEFORE_ALL)
            .setParameter("tops", tops)
            .uniqueResultOptional();
  }

  /// As [#find], locked until the transaction ends.
  Optional<Offer> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(offer -> session().refresh(offer, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<Offer, UUID> list(OfferFilter filter, Reader reader, Keyset<UUID> keyset) {
    return switch (reader) {
      case Reader.Merchant(var own) ->
          keyset.read(
              after -> filtered(OF_MERCHANT, null, filter, after).setParameter("own", own),
              Offer::id);
      case Reader.Staff(var tops) ->
          tops.isEmpty()
              ? keyset.none()
              : keyset.read(
                  after -> filtered(IN_SCOPE, null, filter, after).setParameter("tops", tops),
                  Offer::id);
    };
  }

  Optional<Offer> inForce(UUID id, UUID union, LocalDate day) {
    return inForce(id, Wish.ANY, union, day, Keyset.BEFORE_ALL).uniqueResultOptional();
  }

  Slice<Offer, UUID> inForce(Wish wish, UUID union, LocalDate day, Keyset<UUID> keyset) {
    return keyset.read(after -> inForce(null, wish, union, day, after), Offer::id);
  }

  private SelectionQuery<Offer> filtered(
      String sql, @Nullable UUID id, OfferFilter filter, UUID after) {
    return EntityRows.query(session(), sql, Offer.class)
        .setParameter("organization", filter.organization())
        .setParameter("contract", filter.contract())
        .setParameter("category", name(filter.category()))
        .setParameter("id", id)
        .setParameter("after", after);
  }

  private SelectionQuery<Offer> inForce(
      @Nullable UUID id, Wish wish, UUID union, LocalDate day, UUID after) {
    return EntityRows.query(session(), IN_FORCE, Offer.class)
        .setParameter("day", day)
        .setParameter("union", union)
        .setParameter("category", name(wish.category()))
        .setParameter("division", wish.division())
        .setParameter("id", id)
        .setParameter("after", after);
  }

  private static @Nullable String name(@Nullable OfferCategory category) {
    return category == null ? null : category.name();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
