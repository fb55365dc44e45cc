package org.gonghui.member.waiting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;

/// Places in lines: a member's own, or the first ones of an item.
@ApplicationScoped
class WaitingPlaces implements PanacheRepositoryBase<WaitingPlace, UUID> {
  private static final String NEXT =
      """
      delete from waiting_place w where w.id in (
        select p.id from waiting_place p
        where p.item_id = ? and exists (
          select 1 from ticket_entitlement e
          where e.item_id = p.item_id and e.member_id = p.member_id and e.number = 0)
        and exists (
          select 1 from ticket_entitlement e
          where e.item_id = p.item_id and e.member_id = p.member_id and e.number = ?)
        order by p.rank limit ?)
      returning w.rank, w.member_id
      """;

  /// A line ends when nobody can be given a ticket any more.
  private static final String FORGET =
      """
      delete from waiting_place w using ticket_stock s
      where s.item_id = w.item_id and (s.called_off or s.gate_closes_at <= clock_timestamp())
      """;

  private final DataSource database;

  WaitingPlaces(DataSource database) {
    this.database = database;
  }

  Optional<WaitingPlace> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  Slice<WaitingPlace, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from WaitingPlace w where w.memberId = :member and w.id > :after order by w.id",
                    WaitingPlace.class)
                .setParameter("member", member)
                .setParameter("after", after),
        WaitingPlace::id);
  }

  /// How many came before, with it: 1 is the next.
  long position(WaitingPlace place) {
    return count("itemId = ?1 and rank <= ?2", place.itemId(), place.rank());
  }

  /// Takes the first ones out of the line who may draw from the share, in their order.
  List<UUID> next(UUID item, int audience, int most) {
    return Sql.list(
            database,
            NEXT,
            next -> {
              next.setObject(1, item);
              next.setInt(2, audience);
              next.setInt(3, most);
            },
            row -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  void forgetEnded() {
    Sql.update(database, FORGET, _ -> {});
  }
}
