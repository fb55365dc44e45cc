package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Parts;
import org.gonghui.kit.sealing.Purpose;
import org.gonghui.member.Batch;
import org.gonghui.member.importing.RowPolicy.Judged.Bad;
import org.gonghui.member.membership.Declared;
import org.hibernate.Session;

/// What an import remembers of its rows: the numbers it has seen, and the rows it has rejected.
@ApplicationScoped
class ImportRows {
  private static final String SEE =
      """
      insert into member_import_number (import_id, hash) select ?, h from unnest(?) h
      on conflict do nothing returning hash
      """;

  private static final String REJECT =
      """
      insert into member_import_rejection (import_id, line, column_name, code)
      select ?, r.* from unnest(?, ?, ?) r
      """;

  private final Session session;
  private final KeyedHash hashes;

  ImportRows(Session session, KeyedHash hashes) {
    this.session = session;
    this.hashes = hashes;
  }

  /// Lines of those whose number the file names for the first time.
  Set<Long> see(UUID list, List<Declared> declared) {
    var hashes = declared.stream().map(row -> hash(list, row)).toList();
    return session.doReturningWork(connection -> {
      var fresh = new HashSet<String>();
      try (var insert = connection.prepareStatement(SEE)) {
        insert.setObject(1, list);
        insert.setArray(2, connection.createArrayOf("text", hashes.toArray()));
        try (var rows = insert.executeQuery()) {
          while (rows.next()) {
            fresh.add(rows.getString(1));
          }
        }
      }
      var first = new HashSet<Long>();
      for (var i = 0; i < declared.size(); i++) {
        if (fresh.remove(hashes.get(i))) {
          first.add(declared.get(i).line());
        }
      }
      return first;
    });
  }

  void reject(UUID list, List<Bad> rows) {
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(REJECT)) {
        insert.setObject(1, list);
        new Batch<>(insert, rows)
            .with(2, "int8", Bad::line)
            .with(3, "text", Bad::column)
            .with(4, "text", row -> row.code().name());
        insert.executeUpdate();
      }
    });
  }

  List<Bad> rejected(UUID list, long after, int most) {
    return session
        .createNativeQuery(
            """
            select line, column_name, code from member_import_rejection
            where import_id = :list and line > :after order by line limit :most
            """,
            Tuple.class)
        .setParameter("list", list)
        .setParameter("after", after)
        .setParameter("most", most)
        .getResultStream()
        .map(row ->
            new Bad(
                row.get("line", Long.class),
                row.get("column_name", String.class),
                RowCode.valueOf(row.get("code", String.class))))
        .toList();
  }

  /// No blind index: a rotation of its keys would part the rows before it from those after it.
  private String hash(UUID list, Declared row) {
    var number = row.identity().idNumber().value();
    var message = new Parts().add("importedIdNumber").add(list).add(number).bytes();
    return HexFormat.of().formatHex(hashes.of(Purpose.FINGERPRINT, message));
  }
}
