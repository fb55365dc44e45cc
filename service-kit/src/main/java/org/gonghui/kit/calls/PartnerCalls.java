package org.gonghui.kit.calls;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sql.Conditions;
import org.gonghui.kit.sql.Sql;

/// The table of partners' calls; ids are made in the order of their answers.
@ApplicationScoped
class PartnerCalls {
  /// A call arrives before its id is made, at most by this much.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  /// One round trip: the statement is its own transaction, and `set_config` holds for that one.
  private static final String INSERT =
      """
      insert into partner_call
        (id, partner, called_at, subject, method, operation_id, path, status, code, trace_id, duration_ms)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from set_config('synchronous_commit', 'off', true)
      """;

  private static final String DELETE =
      "delete from partner_call where id in (select id from partner_call where id < ? order by id limit ?)";
  private static final String SELECT =
      "select id, called_at, subject, method, operation_id, path, status, code, trace_id, duration_ms";
  private static final String FROM = " from partner_call";

  private final DataSource database;

  PartnerCalls(DataSource database) {
    this.database = database;
  }

  /// Keeps a call, without waiting for the disk. A service that is killed loses none that it answered; a database that is
  /// killed loses at most those of the last moments (`wal_writer_delay` three times, 0.6 s unless set).
  void add(UUID partner, PartnerCall call) {
    Sql.update(
        database,
        INSERT,
        insert -> {
          insert.setObject(1, call.id());
          insert.setObject(2, partner);
          insert.setObject(3, Sql.utc(call.calledAt()));
          insert.setString(4, call.subject());
          insert.setString(5, call.method());
          insert.setString(6, call.operationId());
          insert.setString(7, call.path());
          insert.setObject(8, call.status(), Types.INTEGER);
          insert.setString(9, call.code());
          insert.setString(10, call.traceId());
          insert.setObject(11, call.durationMs(), Types.INTEGER);
        });
  }

  /// The last first.
  List<PartnerCall> page(UUID partner, CallFilter filter, UUID before, int most) {
    var asked = asked(partner, filter).and("id < ?", before);
    return Sql.list(
        database,
        SELECT + FROM + asked.sql() + " order by id desc limit " + most,
        asked,
        PartnerCalls::read);
  }

  long count(UUID partner, CallFilter filter) {
    var asked = asked(partner, filter);
    return Sql.list(database, "select count(*)" + FROM + asked.sql(), asked, row -> row.getLong(1))
        .getFirst();
  }

  /// @return how many there were of before this instant, up to a number at once
  int forget(Instant before, int most) {
    return Sql.update(
        database,
        DELETE,
        delete -> {
          delete.setObject(1, Ids.from(before));
          delete.setInt(2, most);
        });
  }

  private static Conditions asked(UUID partner, CallFilter filter) {
    var from = filter.from();
    var to = filter.to();
    return new Conditions()
        .and("partner = ?", partner)
        .and("called_at >= ?", from)
        .and("called_at < ?", to)
        .and("status = ?", filter.status())
        .and("operation_id = ?", filter.operationId())
        .and("id >= ?", from == null ? null : Ids.from(from.minus(CLOCKS_APART)))
        .and("id < ?", to == null ? null : Ids.from(to.plus(LONGEST)));
  }

  private static PartnerCall read(ResultSet row) throws SQLException {
    return new PartnerCall(
        row.getObject("id", UUID.class),
        row.getObject("called_at", OffsetDateTime.class).toInstant(),
        row.getString("subject"),
        row.getString("method"),
        row.getString("operation_id"),
        row.getString("path"),
        row.getObject("status", Integer.class),
        row.getString("code"),
        row.getString("trace_id"),
        row.getObject("duration_ms", Integer.class));
  }
}
