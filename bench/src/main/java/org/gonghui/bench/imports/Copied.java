package org.gonghui.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;

/// The peer: `COPY` of what a list has brought, in PostgreSQL's text form, into tables beside the service's with the same columns, indexes,
/// checks and foreign keys, a transaction for each table. They fill up from round to round as the service's do. Nothing is parsed, checked,
/// sealed or counted by it.
///
/// @param folder where the rows lie meanwhile
record Copied(Connection database, Path folder) {
  private static final Map<String, String> ROWS = rows();

  private static final String FOREIGN_KEYS =
      """
      select format('alter table peer.%I add %s', t.relname, pg_get_constraintdef(c.oid))
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and t.relname = any (?)
      """;

  private static Map<String, String> rows() {
    var rows = new LinkedHashMap<String, String>();
    rows.put(
        "person",
        "select p.* from public.person p join public.membership m on m.person_id = p.id where m.import_id = '%1$s'");
    rows.put("membership", "select * from public.membership where import_id = '%1$s'");
    rows.put(
        "service_card",
        "select k.* from public.service_card k join public.membership m on m.person_id = k.member_id where m.import_id = '%1$s'");
    rows.put(
        "inbox_message",
        "select i.* from public.inbox_message i join public.membership m on m.person_id = i.member_id where m.import_id = '%1$s'");
    rows.put(
        "audit_entry",
        "select a.* from public.audit_entry a join public.membership m on m.person_id = a.subject where m.import_id = '%1$s'");
    rows.put(
        "outbox",
        """
        select row_number() over () + (select coalesce(max(seq), 0) from peer.outbox), gen_random_uuid(), 'gonghui.member',
          person_id::text, 'org.gonghui.member.MemberChanged.v1', repeat('x', %2$d), 1, now(), null::text, null::text
        from public.membership where import_id = '%1$s'\
        """);
    return rows;
  }

  void prepare() throws SQLException {
    execute("create schema peer");
    for (var table : ROWS.keySet()) {
      execute("create table peer.%1$s (like public.%1$s including all)".formatted(table));
    }
    var keys = foreignKeys();
    execute("set search_path = peer, public");
    for (var key : keys) {
      execute(key);
    }
    execute("set search_path = public");
  }

  /// @param payload bytes of an event
  /// @return seconds
  double copy(UUID list, int payload) throws SQLException, IOException {
    var files = new LinkedHashMap<String, Path>();
    for (var table : ROWS.entrySet()) {
      files.put(table.getKey(), out(table, list, payload));
    }
    execute("checkpoint");
    var begin = System.nanoTime();
    for (var file : files.entrySet()) {
      in(file.getKey(), file.getValue());
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    for (var file : files.values()) {
      Files.delete(file);
    }
    return seconds;
  }

  private Path out(Map.Entry<String, String> table, UUID list, int payload)
      throws SQLException, IOException {
    var file = folder.resolve(table.getKey() + ".copy");
    var select = table.getValue().formatted(list, payload);
    try (var rows = Files.newOutputStream(file)) {
      connection().getCopyAPI().copyOut("copy (" + select + ") to stdout", rows);
    }
    return file;
  }

  private void in(String table, Path file) throws SQLException, IOException {
    try (var rows = Files.newInputStream(file)) {
      connection().getCopyAPI().copyIn("copy peer." + table + " from stdin", rows);
    }
  }

  private List<String> foreignKeys() throws SQLException {
    try (var select = database.prepareStatement(FOREIGN_KEYS)) {
      select.setArray(1, database.createArrayOf("text", ROWS.keySet().toArray()));
      try (var row = select.executeQuery()) {
        var keys = new ArrayList<String>();
        while (row.next()) {
          keys.add(row.getString(1));
        }
        return keys;
      }
    }
  }

  private PGConnection connection() throws SQLException {
    return database.unwrap(PGConnection.class);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
