package org.gonghui.member.waiting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;

/// Places in lines: a member's own, or the first ones of an item.
@ApplicationScoped
class WaitingPlaces implements PanacheRepositoryBase<WaitingPlace, UUID> {
  private static final String FIRST =
      """
      select p.member_id from waiting_place p
      where p.item_id = ? and exists (
        select 1 from ticket_entitlement e
        where e.item_id = p.item_id and e.member_id = p.member_id and e.number = 0)
      and exists (
        select 1 from ticket_entitlement e
        where e.item_id = p.item_id and e.member_id = p.member_id and e.number = any (?))
      order by p.rank limit ?
      """;
  private static final String TAKE_OUT =
      "delete from waiting_place where item_id = ? and member_id = any (?)";

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

  /// In the order of the items.
  List<WaitingPlace> all(UUID member) {
    return list("memberId = ?1 order by itemId", member);
  }

  /// How many came before, with it: 1 is the next.
  long position(WaitingPlace place) {
    return count("itemId = ?1 and rank <= ?2", place.itemId(), place.rank());
  }

  /// The first ones who may draw from one of these shares, in their order.
  List<UUID> first(UUID item, Set<Integer> audiences, int most) {
    return Sql.list(
        database,
        FIRST,
        select -> {
          select.setObject(1, item);
          select.setArray(2, select.getConnection().createArrayOf("integer", audiences.toArray()));
          select.setInt(3, most);
        },
        row -> row.getObject(1, UUID.class));
  }

  void takeOut(UUID item, Collection<UUID> members) {
    Sql.update(
        database,
        TAKE_OUT,
        delete -> {
          delete.setObject(1, item);
          delete.setArray(2, delete.getConnection().createArrayOf("uuid", members.toArray()));
        });
  }

  void forgetEnded() {
    Sql.update(database, FORGET, _ -> {});
  }
}
