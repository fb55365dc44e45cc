package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Purpose;
import org.gonghui.kit.sql.CopyRows;

/// Writes entries, each with its MAC, on the connection of the running transaction.
@Singleton
class AuditEntries {
  private static final String COLUMNS =
      "id, recorded_at, action, subject, purpose, actor_issuer, actor_subject, actor_person, trace_id, mac";

  private static final int COLUMN_COUNT = 10;

  private static final String INSERT =
      "insert into audit_entry (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);

  /// From so many on they come by `COPY`, which costs much less for each.
  private static final int MANY = 50;

  private final DataSource database;
  private final KeyedHash hash;

  AuditEntries(DataSource database, KeyedHash hash) {
    this.database = database;
    this.hash = hash;
  }

  void add(List<AuditEntry> entries) {
    try (var connection = database.getConnection()) {
      if (entries.size() < MANY) {
        insertEach(connection, entries);
      } else {
        copy(connection, entries);
      }
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }

  private void insertEach(Connection connection, List<AuditEntry> entries) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      for (var entry : entries) {
        bind(insert, entry);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void copy(Connection connection, List<AuditEntry> entries) throws SQLException {
    var copied = new CopyRows();
    for (var entry : entries) {
      copied
          .row(COLUMN_COUNT)
          .uuid(entry.id())
          .instant(entry.recordedAt())
          .text(entry.action())
          .uuid(entry.subject())
          .text(entry.purpose())
          .text(entry.actor().issuer())
          .text(entry.actor().subject())
          .uuid(entry.actor().person())
          .text(entry.traceId())
          .bytes(mac(entry));
    }
    copied.into(connection, "audit_entry", COLUMNS);
  }

  private byte[] mac(AuditEntry entry) {
    return hash.of(Purpose.AUDIT_ENTRY, entry.message());
  }

  private void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
    insert.setObject(1, entry.id());
    insert.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
    insert.setString(3, entry.action());
    insert.setObject(4, entry.subject());
    insert.setString(5, entry.purpose());
    insert.setString(6, entry.actor().issuer());
    insert.setString(7, entry.actor().subject());
    insert.setObject(8, entry.actor().person());
    insert.setString(9, entry.traceId());
    insert.setBytes(10, mac(entry));
  }
}
