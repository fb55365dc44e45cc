package org.gonghui.kit.anchor;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.gonghui.kit.audit.AuditFailed;
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
  private static final String LATEST =
      "select service, position, head, entries, made_at, received_at, "
          + CONTRADICTED
          + " from audit_anchor a order by received_at desc, position desc limit ?";

  private final DataSource database;
  private final Clock clock;

  Anchors(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void keep(AuditAnchored anchor) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, anchor.service());
      insert.setLong(2, anchor.position());
      insert.setBytes(3, Base64.getUrlDecoder().decode(anchor.head()));
      insert.setLong(4, anchor.count());
      insert.setObject(5, anchor.time().atOffset(ZoneOffset.UTC));
      insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
    if (latest(1).stream().anyMatch(AnchorView::contradicted)) {
      LOG.errorf(
          "event=audit-anchor-contradicted service=%s position=%d",
          anchor.service(), anchor.position());
    }
  }

  /// The last that came, newest first.
  List<AnchorView> latest(int most) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LATEST)) {
      select.setInt(1, most);
      var anchors = new ArrayList<AnchorView>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          anchors.add(
              new AnchorView(
                  row.getString(1),
                  row.getLong(2),
                  Anchoring.BASE64.encodeToString(row.getBytes(3)),
                  row.getLong(4),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  row.getBoolean(7)));
        }
      }
      return anchors;
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }
}
