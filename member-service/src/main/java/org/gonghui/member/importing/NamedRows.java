package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Parts;
import org.gonghui.kit.sealing.Purpose;
import org.gonghui.member.Batch;
import org.gonghui.member.importing.SortedRows.Good;
import org.hibernate.Session;

/// Whom and what a list has named before, by hashes that are kept until it has ended.
@ApplicationScoped
public class NamedRows {
  private static final String NAME =
      """
      insert into member_import_number (import_id, hash) select ?, h from unnest(?) h
      on conflict do nothing returning hash
      """;

  private final Session session;
  private final KeyedHash hashes;

  NamedRows(Session session, KeyedHash hashes) {
    this.session = session;
    this.hashes = hashes;
  }

  /// Of rows that name the same only the first stays good.
  public <R> void rejectRepeated(
      ListFacts list, SortedRows<R> rows, Function<R, String> name, Column column) {
    rows.reject(repeated(list, rows.good(), name), column, RowCode.DUPLICATE_IN_FILE);
  }

  /// Lines of rows that name what the list has named further up.
  public <R> Set<Long> repeated(ListFacts list, List<Good<R>> rows, Function<R, String> name) {
    if (rows.isEmpty()) {
      return Set.of();
    }
    var named = rows.stream().map(row -> hash(list.id(), name.apply(row.says()))).toList();
    var first = firstNamed(list.id(), named);
    var repeated = new HashSet<Long>();
    for (var i = 0; i < rows.size(); i++) {
      if (!first.remove(named.get(i))) {
        repeated.add(rows.get(i).line());
      }
    }
    return repeated;
  }

  private Set<String> firstNamed(UUID list, List<String> named) {
    return session.doReturningWork(connection -> {
      var first = new HashSet<String>();
      try (var insert = connection.prepareStatement(NAME)) {
        insert.setObject(1, list);
        new Batch<>(insert, named).with(2, "text", hash -> hash);
        try (var rows = insert.executeQuery()) {
          while (rows.next()) {
            first.add(rows.getString(1));
          }
        }
      }
      return first;
    });
  }

  /// No blind index: a rotation of its keys would part the rows before it from those after it.
  private String hash(UUID list, String name) {
    var message = new Parts().add("importedIdNumber").add(list).add(name).bytes();
    return HexFormat.of().formatHex(hashes.of(Purpose.FINGERPRINT, message));
  }
}
