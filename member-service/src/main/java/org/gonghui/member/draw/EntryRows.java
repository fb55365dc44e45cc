package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.Batch;

/// The entries of a draw by a statement for many, page by page: a draw has as many as a city has members.
@ApplicationScoped
class EntryRows {
  private static final String LEAVES =
      "select leaf, share from draw_entry where item_id = ? and leaf > ? order by leaf limit ?";

  private static final String UNRANKED =
      "select id, leaf from draw_entry where item_id = ? and rank_key is null limit ?";

  private static final String RANK =
      """
      update draw_entry e set rank_key = n.rank_key, version = e.version + 1
      from unnest(?, ?) n(id, rank_key) where e.id = n.id and e.rank_key is null
      """;

  private static final String RANKED =
      """
      select id, share, rank_key from draw_entry
      where item_id = ? and rank_key is not null and rank_key > ? order by rank_key limit ?
      """;

  private static final String COUNT =
      """
      update draw_share s set leaves = (
        select count(*) from draw_entry e where e.item_id = s.item_id and e.share = s.number)
      where s.item_id = ?
      """;

  private static final String LOSERS =
      """
      select e.member_id, e.leaf, w.entry_id is not null
      from draw_entry e left join draw_winner w on w.entry_id = e.id
      where e.item_id = ? and e.leaf > ? order by e.leaf limit ?
      """;

  private final DataSource database;

  EntryRows(DataSource database) {
    this.database = database;
  }

  /// An entry without its rank, and then with it.
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Unranked(UUID id, byte[] leaf) {}

  @SuppressWarnings("ArrayRecordComponent") // as above
  record Ranked(UUID id, int share, byte[] rank) {}

  /// @param won whether it is among the winners
  @SuppressWarnings("ArrayRecordComponent") // as above
  record Outcome(UUID memberId, byte[] leaf, boolean won) {}

  /// @param after the last leaf that was read before; no bytes before the first
  List<Leaf> leaves(UUID item, byte[] after, int most) {
    return page(LEAVES, item, after, most, row -> new Leaf(row.getBytes(1), row.getInt(2)));
  }

  List<Unranked> unranked(UUID item, int most) {
    return Sql.list(
        database,
        UNRANKED,
        select -> {
          select.setObject(1, item);
          select.setInt(2, most);
        },
        row -> new Unranked(row.getObject(1, UUID.class), row.getBytes(2)));
  }

  void rank(List<Unranked> entries, Ranking ranking) {
    Sql.update(
        database,
        RANK,
        update ->
            new Batch<>(update, entries)
                .with(1, "uuid", Unranked::id)
                .withBytes(2, entry -> ranking.of(entry.leaf())));
  }

  List<Ranked> ranked(UUID item, byte[] after, int most) {
    return page(RANKED, item, after, most, EntryRows::ranked);
  }

  List<Outcome> outcomes(UUID item, byte[] afterLeaf, int most) {
    return page(
        LOSERS,
        item,
        afterLeaf,
        most,
        row -> new Outcome(row.getObject(1, UUID.class), row.getBytes(2), row.getBoolean(3)));
  }

  /// Counts the leaves of each share, once nobody can enter any more.
  void count(UUID item) {
    Sql.update(database, COUNT, update -> update.setObject(1, item));
  }

  static Ranked ranked(ResultSet row) throws SQLException {
    return new Ranked(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
  }

  private <T> List<T> page(String sql, UUID item, byte[] after, int most, Sql.Reading<T> reading) {
    return Sql.list(
        database,
        sql,
        select -> {
          select.setObject(1, item);
          select.setBytes(2, after);
          select.setInt(3, most);
        },
        reading);
  }
}
