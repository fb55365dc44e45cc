package org.gonghui.member.redemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.member.contract.Reader;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Redemptions: a member's, a merchant's, or those in a scope.
@ApplicationScoped
class Redemptions implements PanacheRepositoryBase<Redemption, UUID> {
  private static final String FILTERED =
      """
        and (cast(:organization as uuid) is null or exists (
              select 1 from scope_closure o where o.descendant = r.organization_id and o.ancestor = :organization))
        and (cast(:merchant as uuid) is null or r.merchant_id = :merchant)
        and (cast(:offer as uuid) is null or r.offer_id = :offer)
        and r.id > :after
      order by r.id
      """;

  private static final String OF_MERCHANT =
      "select {r.*} from redemption r where r.merchant_id = :own" + FILTERED;

  private static final String IN_SCOPE =
      """
      select {r.*} from redemption r
      where exists (select 1 from scope_closure c where c.descendant = r.organization_id and c.ancestor in (:tops))
      """
          + FILTERED;

  private static final String COUNT_ONE_MORE =
      """
      insert into redemption_tally as t (offer_id, member_id, month, times) values (:offer, :member, :month, 1)
      on conflict (offer_id, member_id, month) do update set times = t.times + 1
        where cast(:most as integer) is null or t.times < :most
      returning times
      """;

  /// Counts one more of the month, unless there would be more than the most. Who asks at the same time waits for this
  /// transaction to end. Counted is also where there is no limit: one may come later in the month.
  ///
  /// @return whether it was counted
  boolean countOneMore(UUID offer, UUID member, LocalDate month, @Nullable Integer most) {
    return !session()
        .createNativeQuery(COUNT_ONE_MORE, Integer.class)
        .setParameter("offer", offer)
        .setParameter("member", member)
        .setParameter("month", month)
        .setParameter("most", most, Integer.class)
        .getResultList()
        .isEmpty();
  }

  Slice<Redemption, UUID> of(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            session()
                .createSelectionQuery(
                    "from Redemption r where r.memberId = :member and r.id > :after order by r.id",
                    Redemption.class)
                .setParameter("member", member)
                .setParameter("after", after),
        Redemption::id);
  }

  Slice<Redemption, UUID> list(RedemptionFilter filter, Reader reader, Keyset<UUID> keyset) {
    return switch (reader) {
      case Reader.Merchant(var own) ->
          keyset.read(
              after -> filtered(OF_MERCHANT, filter, after).setParameter("own", own),
              Redemption::id);
      case Reader.Staff(var tops) ->
          tops.isEmpty()
              ? keyset.none()
              : keyset.read(
                  after -> filtered(IN_SCOPE, filter, after).setParameter("tops", tops),
                  Redemption::id);
    };
  }

  private SelectionQuery<Redemption> filtered(String sql, RedemptionFilter filter, UUID after) {
    return EntityRows.query(session(), sql, Redemption.class)
        .setParameter("organization", filter.organization())
        .setParameter("merchant", filter.merchant())
        .setParameter("offer", filter.offer())
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
