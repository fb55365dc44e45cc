package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Winners as they are published.
@ApplicationScoped
class WinnerLines {
  private static final String LINES =
      """
      select w.place, e.leaf, w.seat, e.rank_key, w.succeeds
      from draw_winner w join draw_entry e on e.id = w.entry_id
      where w.item_id = ? and w.place > ? order by w.place limit ?
      """;

  private final DataSource database;

  WinnerLines(DataSource database) {
    this.database = database;
  }

  /// A line of the winners.
  ///
  /// @param seat the share whose seat it is; in a succession the audience that could have it
  /// @param succeeds whether it took a seat that was given up, or could not be given
  record Line(int place, String leaf, int seat, String rank, boolean succeeds) {}

  List<Line> after(UUID item, int place, int most) {
    var hex = HexFormat.of();
    return Sql.list(
        database,
        LINES,
        select -> {
          select.setObject(1, item);
          select.setInt(2, place);
          select.setInt(3, most);
        },
        row ->
            new Line(
                row.getInt(1),
                hex.formatHex(row.getBytes(2)),
                row.getInt(3),
                hex.formatHex(row.getBytes(4)),
                row.getBoolean(5)));
  }
}
