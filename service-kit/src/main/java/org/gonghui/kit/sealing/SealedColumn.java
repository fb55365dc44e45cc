package org.gonghui.kit.sealing;

/// A column of values sealed by [Vault], as the sweep of a key rotation finds it.
///
/// @param table as in [Place]
/// @param column as in [Place]; of type bytea, may be null
/// @param idColumn the primary key, a uuid, which is [Place#row]
public record SealedColumn(String table, String column, String idColumn) {}
