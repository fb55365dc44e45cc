package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.Batch;

/// Quotas, and who takes their seats, by a statement for many.
@ApplicationScoped
class SeatRows {
  private static final String ADD_SHARE =
      """
      insert into draw_share (item_id, number, quota, spills_over, leaves, taken, spilled)
      values (?, ?, ?, ?, 0, 0, 0)
      """;

  private static final String SHARES =
      """
      select number, quota, spills_over, leaves, taken, spilled from draw_share where item_id = ?
      order by number
      """;

  private static final String COUNT =
      """
      update draw_share s set
        taken = taken + (select count(*) from unnest(?, ?) n(seat, own) where n.seat = s.number and n.own),
        spilled = spilled + (select count(*) from unnest(?, ?) n(seat, own) where n.seat = s.number and not n.own)
      where s.item_id = ?
      """;

  private static final String INSERT =
      """
      insert into draw_winner (item_id, place, entry_id, seat, share, succeeds, state)
      select ?, n.place, n.entry, n.seat, n.share, n.succeeds, 'DRAWN' from unnest(?, ?, ?, ?, ?) n(place, entry, seat, share, succeeds)
      """;

  private static final String PLACES =
      "select coalesce(max(place), 0) from draw_winner where item_id = ?";

  private final DataSource database;

  SeatRows(DataSource database) {
    this.database = database;
  }

  /// @param own whether the leaf is entitled to the seat
  record Seated(int place, UUID entry, int seat, int share, boolean own, boolean succeeds) {}

  void add(UUID item, Seats.Share share) {
    Sql.update(
        database,
        ADD_SHARE,
        insert -> {
          insert.setObject(1, item);
          insert.setInt(2, share.number());
          insert.setInt(3, share.quota());
          insert.setBoolean(4, share.spillsOver());
        });
  }

  /// By number, share 0 the first.
  List<Seats.Share> shares(UUID item) {
    return Sql.list(
        database,
        SHARES,
        select -> select.setObject(1, item),
        row ->
            new Seats.Share(
                row.getInt(1),
                row.getInt(2),
                row.getBoolean(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6)));
  }

  int places(UUID item) {
    return Sql.list(database, PLACES, select -> select.setObject(1, item), row -> row.getInt(1))
        .getFirst();
  }

  /// Seats these, and counts the seats that they take; who succeeds takes a seat that was counted before.
  void seat(UUID item, List<Seated> winners) {
    Sql.update(
        database,
        INSERT,
        insert -> {
          insert.setObject(1, item);
          new Batch<>(insert, winners)
              .with(2, "integer", Seated::place)
              .with(3, "uuid", Seated::entry)
              .with(4, "integer", Seated::seat)
              .with(5, "integer", Seated::share)
              .with(6, "boolean", Seated::succeeds);
        });
    var drawn = winners.stream().filter(winner -> !winner.succeeds()).toList();
    if (!drawn.isEmpty()) {
      count(item, drawn);
    }
  }

  private void count(UUID item, List<Seated> drawn) {
    Sql.update(
        database,
        COUNT,
        update -> {
          for (var first = 1; first <= 3; first += 2) {
            new Batch<>(update, drawn)
                .with(first, "integer", Seated::seat)
                .with(first + 1, "boolean", Seated::own);
          }
          update.setObject(5, item);
        });
  }
}
