package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// Reads the audit for its verification, in pieces, so that no transaction is long.
@Singleton
class AuditRows {
  private static final int PIECE = 5_000;
  private static final String CHAINED =
      "select s.position, s.entry_id, s.transaction_id::text as transaction, s.entry_mac, s.link, "
          + SealedEntry.COLUMNS
          + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
          + " where s.position > ? order by s.position limit "
          + PIECE;
  private static final String LATER =
      "select "
          + SealedEntry.COLUMNS
          + " from audit_entry e where (e.transaction_id, e.id) > (cast(? as xid8), ?)"
          + " order by e.transaction_id, e.id limit "
          + PIECE;
  private static final String UNCHAINED =
      """
      select e.id, (select max(position) from audit_seal s
                    where (s.transaction_id, s.entry_id) < (e.transaction_id, e.id)) as position
      from audit_entry e
      where (e.transaction_id, e.id) <= (cast(? as xid8), ?)
        and not exists (select 1 from audit_seal s where s.entry_id = e.id)
      order by e.transaction_id, e.id limit 100\
      """;
  private static final String ANCHORED =
      "select coalesce(max(position), 0) as position from audit_anchor_made";

  private static final String AT = "select position, link from audit_seal where position = any (?)";
  private static final String END = "select coalesce(max(position), 0) from audit_seal";

  private final DataSource database;

  AuditRows(DataSource database) {
    this.database = database;
  }

  /// Every place of the chain with its entry, where that is still there.
  void chained(BiConsumer<Seal, Optional<SealedEntry>> step) {
    var last = Seal.NONE;
    List<Row> piece;
    do {
      var from = last.position();
      piece = query(CHAINED, select -> select.setLong(1, from), Row::read);
      for (var row : piece) {
        step.accept(row.seal(), row.entry());
        last = row.seal();
      }
    } while (piece.size() == PIECE);
  }

  /// Entries after the end of the chain.
  void later(Seal end, Consumer<SealedEntry> step) {
    var transaction = end.transaction();
    var id = end.entryId();
    List<SealedEntry> piece;
    do {
      var after = new After(transaction, id);
      piece = query(LATER, after::bind, SealedEntry::read);
      for (var entry : piece) {
        step.accept(entry);
        transaction = entry.transaction();
        id = entry.entry().id();
      }
    } while (piece.size() == PIECE);
  }

  /// Entries that stand among chained ones and are not chained, with the position before them.
  List<Stray> strays(Seal end) {
    var upTo = new After(end.transaction(), end.entryId());
    return query(
        UNCHAINED,
        upTo::bind,
        row -> new Stray(row.getObject("id", UUID.class), row.getLong("position")));
  }

  /// The links at these positions, where there are any.
  Map<Long, byte[]> linksAt(Collection<Long> positions) {
    return query(
            AT,
            select ->
                select.setArray(
                    1, select.getConnection().createArrayOf("bigint", positions.toArray())),
            row -> Map.entry(row.getLong(1), row.getBytes(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  long end() {
    return query(END, select -> {}, row -> row.getLong(1)).getFirst();
  }

  long anchoredUpTo() {
    return query(ANCHORED, select -> {}, row -> row.getLong(1)).getFirst();
  }

  record Stray(UUID entryId, long position) {}

  private record After(long transaction, UUID id) {
    void bind(PreparedStatement select) throws SQLException {
      select.setString(1, Long.toUnsignedString(transaction));
      select.setObject(2, id);
    }
  }

  private record Row(Seal seal, Optional<SealedEntry> entry) {
    static Row read(ResultSet row) throws SQLException {
      var seal =
          new Seal(
              row.getLong("position"),
              row.getObject("entry_id", UUID.class),
              Long.parseUnsignedLong(row.getString("transaction")),
              row.getBytes("entry_mac"),
              row.getBytes("link"));
      return new Row(
          seal,
          row.getObject("id") == null ? Optional.empty() : Optional.of(SealedEntry.read(row)));
    }
  }

  private <T> List<T> query(String sql, Sql.Binding binding, Sql.Reading<T> reading) {
    return Sql.list(database, sql, binding, reading);
  }
}
