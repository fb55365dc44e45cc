package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.ranking.Ranking.Ranked;
import org.jspecify.annotations.Nullable;

/// How closed rounds ended.
@ApplicationScoped
class Standings {
  private static final String INSERT =
      """
      insert into contest_standing (contest_id, round, entry_id, number, score, tie_break, rank, prize, goes_on)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String LIST =
      """
      select entry_id, number, score, tie_break, rank, prize, goes_on from contest_standing
      where contest_id = ? and round = ? and (rank, number) > (?, ?) order by rank, number limit ?
      """;

  private final DataSource database;

  Standings(DataSource database) {
    this.database = database;
  }

  /// How a work ended.
  ///
  /// @param prize absent where it got none
  record Standing(Ranked ranked, @Nullable String prize, boolean goesOn) {}

  /// What standings are listed by.
  record Place(int rank, int number) {
    /// Before the first.
    static final Place START = new Place(0, 0);
  }

  void insert(UUID contest, int round, List<Standing> all) {
    Sql.on(
        database,
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            for (var standing : all) {
              insert.setObject(1, contest);
              insert.setInt(2, round);
              insert.setObject(3, standing.ranked().entryId());
              insert.setInt(4, standing.ranked().number());
              insert.setBigDecimal(5, standing.ranked().score());
              insert.setBigDecimal(6, standing.ranked().tieBreak());
              insert.setInt(7, standing.ranked().rank());
              insert.setString(8, standing.prize());
              insert.setBoolean(9, standing.goesOn());
              insert.addBatch();
            }
            return insert.executeBatch().length;
          }
        });
  }

  Slice<Standing, Place> list(UUID contest, int round, Keyset<Place> keyset) {
    return keyset.read(
        (after, most) -> list(contest, round, after, most),
        () ->
            Sql.list(
                    database,
                    "select count(*) from contest_standing where contest_id = ? and round = ?",
                    select -> {
                      select.setObject(1, contest);
                      select.setInt(2, round);
                    },
                    row -> row.getLong(1))
                .getFirst(),
        standing -> new Place(standing.ranked().rank(), standing.ranked().number()));
  }

  private List<Standing> list(UUID contest, int round, Place after, int most) {
    return Sql.list(
        database,
        LIST,
        select -> {
          select.setObject(1, contest);
          select.setInt(2, round);
          select.setInt(3, after.rank());
          select.setInt(4, after.number());
          select.setInt(5, most);
        },
        Standings::standing);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        new Ranked(
            row.getObject(1, UUID.class),
            row.getInt(2),
            row.getBigDecimal(3),
            row.getBigDecimal(4),
            row.getInt(5)),
        row.getString(6),
        row.getBoolean(7));
  }

  /// Works that went on from a round.
  Set<UUID> wentOn(UUID contest, int round) {
    return entries(
        "select entry_id from contest_standing where contest_id = ? and round = ? and goes_on",
        contest,
        round);
  }

  /// Works that were ranked in a round.
  Set<UUID> ranked(UUID contest, int round) {
    return entries(
        "select entry_id from contest_standing where contest_id = ? and round = ?", contest, round);
  }

  private Set<UUID> entries(String sql, UUID contest, int round) {
    return Set.copyOf(
        Sql.list(
            database,
            sql,
            select -> {
              select.setObject(1, contest);
              select.setInt(2, round);
            },
            row -> row.getObject(1, UUID.class)));
  }
}
