package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads entries by what an auditor asks for, along an index: ids are made in the order of time.
@Singleton
class AuditListing {
  /// An id is made a moment before or after the instant that its entry bears.
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final DataSource database;

  AuditListing(DataSource database) {
    this.database = database;
  }

  List<AuditEntryView> read(AuditFilter filter, UUID before, int most) {
    var query = asked(filter);
    query.and("e.id < ?", before);
    return Rows.query(
        database,
        "select " + SealedEntry.COLUMNS + query.sql() + " order by e.id desc limit " + most,
        query::bind,
        row -> AuditEntryView.of(SealedEntry.read(row).entry()));
  }

  long count(AuditFilter filter) {
    var query = asked(filter);
    return Rows.query(database, "select count(*)" + query.sql(), query::bind, row -> row.getLong(1))
        .getFirst();
  }

  private static Query asked(AuditFilter filter) {
    var query = new Query();
    query.and("e.action = ?", filter.action());
    query.and("e.subject = ?", filter.subject());
    query.and("e.actor_subject = ?", filter.actor());
    query.and("e.recorded_at >= ?", filter.from());
    query.and("e.recorded_at < ?", filter.to());
    query.and("e.id >= ?", filter.from() == null ? null : idAt(filter.from().minus(SLACK)));
    query.and("e.id < ?", filter.to() == null ? null : idAt(filter.to().plus(SLACK)));
    return query;
  }

  /// The least UUIDv7 of an instant.
  private static UUID idAt(Instant instant) {
    return new UUID(Math.max(0, instant.toEpochMilli()) << 16, 0);
  }

  /// Conditions that are asked for, and their values.
  private static final class Query {
    private final StringBuilder sql = new StringBuilder(" from audit_entry e where true");
    private final List<Object> values = new ArrayList<>();

    void and(String condition, @Nullable Object value) {
      if (value != null) {
        sql.append(" and ").append(condition);
        values.add(value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
    }

    String sql() {
      return sql.toString();
    }

    void bind(PreparedStatement select) throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
    }
  }
}
