package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.Batch;
import org.hibernate.Session;

/// The rows that an import has rejected.
@ApplicationScoped
class ImportRows {
  private static final String REJECT =
      """
      insert into member_import_rejection (import_id, line, column_name, code)
      select ?, r.* from unnest(?, ?, ?) r
      """;

  private final Session session;

  ImportRows(Session session) {
    this.session = session;
  }

  void reject(UUID list, List<Rejection> rows) {
    if (rows.isEmpty()) {
      return;
    }
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(REJECT)) {
        insert.setObject(1, list);
        new Batch<>(insert, rows)
            .with(2, "int8", Rejection::line)
            .with(3, "text", Rejection::column)
            .with(4, "text", row -> row.code().name());
        insert.executeUpdate();
      }
    });
  }

  List<Rejection> rejected(UUID list, long after, int most) {
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
            new Rejection(
                row.get("line", Long.class),
                row.get("column_name", String.class),
                RowCode.valueOf(row.get("code", String.class))))
        .toList();
  }
}
