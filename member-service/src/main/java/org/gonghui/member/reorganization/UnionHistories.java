package org.gonghui.member.reorganization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.organization.OrganizationState;
import org.jspecify.annotations.Nullable;

/// The past of unions, which the database writes down itself whoever changes them.
@ApplicationScoped
class UnionHistories {
  /// Before the first line.
  static final long BEGINNING = 0;

  private static final String READ =
      """
      select p.seq, p.since, p.name, p.parent_id, p.state, r.id, r.kind, r.organization_id, r.decision_number,
        r.decision_text, r.decided_on, r.entered_by_person
      from organization_past p left join reorganization r on r.id = p.decision_id
      where p.organization_id = ? and p.seq > ?
      order by p.seq limit ?
      """;

  private static final String COUNT =
      "select count(*) from organization_past where organization_id = ?";

  private final DataSource database;

  UnionHistories(DataSource database) {
    this.database = database;
  }

  Slice<UnionPast, Long> of(UUID union, Keyset<Long> keyset) {
    return keyset.read(
        (after, most) -> lines(union, after, most), () -> count(union), UnionPast::number);
  }

  private List<UnionPast> lines(UUID union, long after, int most) {
    return Sql.list(
        database,
        READ,
        select -> {
          select.setObject(1, union);
          select.setLong(2, after);
          select.setInt(3, most);
        },
        UnionHistories::line);
  }

  private long count(UUID union) {
    return Sql.list(database, COUNT, select -> select.setObject(1, union), row -> row.getLong(1))
        .getFirst();
  }

  private static UnionPast line(ResultSet row) throws SQLException {
    return new UnionPast(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getObject(4, UUID.class),
        OrganizationState.valueOf(row.getString(5)),
        decided(row));
  }

  private static UnionPast.@Nullable Decided decided(ResultSet row) throws SQLException {
    var reorganization = row.getObject(6, UUID.class);
    return reorganization == null
        ? null
        : new UnionPast.Decided(
            reorganization,
            ReorganizationKind.valueOf(row.getString(7)),
            row.getObject(8, UUID.class),
            new Decision(row.getString(9), row.getString(10)),
            row.getObject(11, LocalDate.class),
            row.getObject(12, UUID.class));
  }
}
