package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sql.Conditions;
import org.gonghui.kit.sql.Sql;

/// Reads entries by what an auditor asks for, along an index: ids are made in the order of time.
@Singleton
class AuditListing {
  /// An id is made a moment before or after the instant that its entry bears.
  private static final Duration SLACK = Duration.ofMinutes(1);

  private static final String FROM = " from audit_entry e";

  private final DataSource database;

  AuditListing(DataSource database) {
    this.database = database;
  }

  List<AuditEntryView> read(AuditFilter filter, UUID before, int most) {
    var asked = asked(filter).and("e.id < ?", before);
    return Sql.list(
        database,
        "select " + SealedEntry.COLUMNS + FROM + asked.sql() + " order by e.id desc limit " + most,
        asked,
        row -> AuditEntryView.of(SealedEntry.read(row).entry()));
  }

  long count(AuditFilter filter) {
    var asked = asked(filter);
    return Sql.list(database, "select count(*)" + FROM + asked.sql(), asked, row -> row.getLong(1))
        .getFirst();
  }

  private static Conditions asked(AuditFilter filter) {
    var from = filter.from();
    var to = filter.to();
    return new Conditions()
        .and("e.action = ?", filter.action())
        .and("e.subject = ?", filter.subject())
        .and("e.actor_subject = ?", filter.actor())
        .and("e.recorded_at >= ?", from)
        .and("e.recorded_at < ?", to)
        .and("e.id >= ?", from == null ? null : Ids.from(from.minus(SLACK)))
        .and("e.id < ?", to == null ? null : Ids.from(to.plus(SLACK)));
  }
}
