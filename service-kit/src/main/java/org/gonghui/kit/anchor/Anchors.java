package org.gonghui.kit.anchor;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.jboss.logging.Logger;

/// Anchors of another service's audit, kept for it.
@Singleton
class Anchors {
  private static final Logger LOG = Logger.getLogger(Anchors.class);
  private static final String INSERT =
      """
      insert into audit_anchor (service, position, head, entries, made_at, received_at)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing\
      """;
  // An honest chain only grows: one position has one head, and none stands further on than a later
  // one. Copies of a
  // service may differ by a minute in what they take the time to be.
  private static final String CONTRADICTED =
      """
      exists (select 1 from audit_anchor o
        where o.service = a.service and o.position = a.position and o.head <> a.head)
      or exists (select 1 from audit_anchor o
        where o.service = a.service and o.position > a.position
          and o.made_at < a.made_at - interval '1 minute')\
      """;
  private static final String PAGE =
      "select service, position, head, entries, made_at, received_at, "
          + CONTRADICTED
          + " from audit_anchor a where (received_at, position, head) < (?, ?, ?)"
          + " order by received_at desc, position desc, head desc limit ?";
  private static final String ONE =
      "select "
          + CONTRADICTED
          + " from audit_anchor a where service = ? and position = ? and head = ?";

  private static final String COUNT = "select count(*) from audit_anchor";

  private final DataSource database;
  private final Clock clock;

  Anchors(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void keep(AuditAnchored anchor) {
    Sql.update(
        database,
        INSERT,
        insert -> {
          insert.setString(1, anchor.service());
          insert.setLong(2, anchor.position());
          insert.setBytes(3, head(anchor.head()));
          insert.setLong(4, anchor.count());
          insert.setObject(5, Sql.utc(anchor.time()));
          insert.setObject(6, Sql.utc(clock.instant()));
        });
    if (isContradicted(anchor)) {
      LOG.errorf(
          "event=audit-anchor-contradicted service=%s position=%d",
          anchor.service(), anchor.position());
    }
  }

  private boolean isContradicted(AuditAnchored anchor) {
    return Sql.list(
            database,
            ONE,
            select -> {
              select.setString(1, anchor.service());
              select.setLong(2, anchor.position());
              select.setBytes(3, head(anchor.head()));
            },
            row -> row.getBoolean(1))
        .contains(true);
  }

  /// What the list is ordered by, the last that came first.
  record Key(Instant receivedAt, long position, String head) {
    static final Key START = new Key(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE, "");

    static Key of(AnchorView anchor) {
      return new Key(anchor.receivedAt(), anchor.position(), anchor.head());
    }
  }

  long count() {
    return Sql.list(database, COUNT, _ -> {}, row -> row.getLong(1)).getFirst();
  }

  private static byte[] head(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  List<AnchorView> after(Key last, int most) {
    return Sql.list(
        database,
        PAGE,
        select -> {
          select.setObject(1, Sql.utc(last.receivedAt()));
          select.setLong(2, last.position());
          select.setBytes(3, head(last.head()));
          select.setInt(4, most);
        },
        Anchors::view);
  }

  private static AnchorView view(ResultSet row) throws SQLException {
    return new AnchorView(
        row.getString(1),
        row.getLong(2),
        Anchoring.BASE64.encodeToString(row.getBytes(3)),
        row.getLong(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getBoolean(7));
  }
}
