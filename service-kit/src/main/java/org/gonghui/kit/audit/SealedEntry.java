package org.gonghui.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Purpose;

/// An entry as the database has it now, beside what it was given.
@SuppressWarnings("ArrayRecordComponent") // a MAC, which nobody writes into
record SealedEntry(AuditEntry entry, long transaction, byte[] mac) {
  static final String COLUMNS =
      """
      e.id, e.recorded_at, e.action, e.subject, e.purpose, e.actor_issuer, e.actor_subject, e.actor_person, e.trace_id,
      e.transaction_id::text as entry_transaction, e.mac\
      """;

  static SealedEntry read(ResultSet row) throws SQLException {
    return new SealedEntry(
        new AuditEntry(
            row.getObject("id", UUID.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("action"),
            row.getObject("subject", UUID.class),
            row.getString("purpose"),
            new Actor(
                row.getString("actor_issuer"),
                row.getString("actor_subject"),
                row.getObject("actor_person", UUID.class)),
            row.getString("trace_id")),
        Long.parseUnsignedLong(row.getString("entry_transaction")),
        row.getBytes("mac"));
  }

  boolean isAuthentic(KeyedHash hash) {
    return hash.fits(mac, Purpose.AUDIT_ENTRY, entry.message());
  }

  boolean isSealedBy(Seal seal) {
    return Arrays.equals(mac, seal.entryMac());
  }
}
