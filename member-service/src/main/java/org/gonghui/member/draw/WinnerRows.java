package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Winners on their way to their tickets, and who is next behind them.
@ApplicationScoped
class WinnerRows {
  private static final String TO_SERVE =
      """
      select w.place, e.member_id, w.share from draw_winner w join draw_entry e on e.id = w.entry_id
      where w.item_id = ? and w.state = 'DRAWN' order by w.place limit ? for update of w skip locked
      """;

  private static final String SERVED =
      "update draw_winner set state = ? where item_id = ? and place = any (?)";

  /// All who are ranked behind the last of those who got a seat of this kind, and have none: those before have one, or were
  /// passed over.
  private static final String NEXT =
      """
      select e.id, e.share, e.rank_key from draw_entry e
      where e.item_id = ? and e.rank_key is not null and (? = 0 or e.share = ?)
        and e.rank_key > coalesce((
          select max(l.rank_key) from draw_winner w join draw_entry l on l.id = w.entry_id
          where w.item_id = e.item_id and w.seat = ? and (? = 0 or l.share = w.seat)), ''::bytea)
        and not exists (select 1 from draw_winner w where w.entry_id = e.id)
      order by e.rank_key limit 1
      """;

  private static final String PASS_OVER =
      """
      update draw_winner w set state = 'NOT_GIVEN' from draw_entry e
      where w.item_id = ? and w.entry_id = ? and e.id = w.entry_id returning e.member_id
      """;

  private static final String GIVEN =
      """
      update draw_winner w set state = 'GIVEN' from draw_entry e
      where w.item_id = ? and e.id = w.entry_id and e.item_id = w.item_id and e.member_id = ?
      """;

  private static final String UNSERVED =
      "select exists (select 1 from draw_winner where item_id = ? and state = 'DRAWN')";

  private final DataSource database;

  WinnerRows(DataSource database) {
    this.database = database;
  }

  /// A winner who was not given a ticket yet.
  record ToServe(int place, UUID memberId, int share) {}

  /// Winners who wait for their tickets, locked; those that another copy serves are left out.
  List<ToServe> toServe(UUID item, int most) {
    return Sql.list(
        database,
        TO_SERVE,
        select -> {
          select.setObject(1, item);
          select.setInt(2, most);
        },
        row -> new ToServe(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3)));
  }

  boolean isServed(UUID item) {
    return !Sql.list(
            database, UNSERVED, select -> select.setObject(1, item), row -> row.getBoolean(1))
        .getFirst();
  }

  void served(UUID item, Collection<Integer> places, WinnerState state) {
    Sql.update(
        database,
        SERVED,
        update -> {
          update.setString(1, state.name());
          update.setObject(2, item);
          update.setArray(3, update.getConnection().createArrayOf("integer", places.toArray()));
        });
  }

  /// Of who is next in line: not given, until the ticket is there.
  ///
  /// @return whose entry it is
  UUID passOver(UUID item, UUID entry) {
    return Sql.list(
            database,
            PASS_OVER,
            update -> {
              update.setObject(1, item);
              update.setObject(2, entry);
            },
            row -> row.getObject(1, UUID.class))
        .getFirst();
  }

  void given(UUID item, UUID member) {
    Sql.update(
        database,
        GIVEN,
        update -> {
          update.setObject(1, item);
          update.setObject(2, member);
        });
  }

  /// Who is ranked next for a seat.
  ///
  /// @param audience the share whose entitled may have it, 0 for all
  Optional<EntryRows.Ranked> next(UUID item, int audience) {
    return Sql.list(
            database,
            NEXT,
            select -> {
              select.setObject(1, item);
              for (var place = 2; place <= 5; place++) {
                select.setInt(place, audience);
              }
            },
            EntryRows::ranked)
        .stream()
        .findFirst();
  }
}
