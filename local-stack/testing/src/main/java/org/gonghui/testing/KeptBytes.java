package org.gonghui.testing;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The columns of the service under test that hold bytes: what is sealed, what is hashed under a key, and whatever
/// somebody forgot to name to a rotation of keys.
public final class KeptBytes {
  /// Of every service: hashes that name their key, which no rotation takes away.
  private static final Set<String> NAMING_THEIR_KEY =
      Set.of(
          "idempotency_key.fingerprint",
          "idempotency_key.rights",
          "audit_entry.mac",
          "audit_seal.entry_mac",
          "audit_seal.link",
          "audit_anchor.head");

  private KeptBytes() {}

  /// As `table.column`.
  public static List<String> columns() {
    return Database.rows(
            """
            select table_name || '.' || column_name as name from information_schema.columns
            where table_schema = 'public' and data_type = 'bytea'
            """)
        .stream()
        .map(row -> Objects.toString(row.get("name")))
        .filter(name -> !NAMING_THEIR_KEY.contains(name))
        .toList();
  }
}
