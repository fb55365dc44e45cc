package org.gonghui.kit.audit;

import java.util.List;
import org.gonghui.testing.Database;

/// What somebody with the owner's role, or with the machine, might do to the audit; `%1$d` and `%2$d` are positions, the
/// first the lower.
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum Tampering {
  ANOTHER_ACTION("update audit_entry set action = action || 'X' where id = " + id(1)),
  ANOTHER_SUBJECT("update audit_entry set subject = gen_random_uuid() where id = " + id(1)),
  ANOTHER_ACTOR("update audit_entry set actor_subject = 'somebody' where id = " + id(1)),
  ANOTHER_PERSON("update audit_entry set actor_person = gen_random_uuid() where id = " + id(1)),
  ANOTHER_PURPOSE(
      "update audit_entry set purpose = coalesce(purpose, '') || 'X' where id = " + id(1)),
  ANOTHER_TIME(
      "update audit_entry set recorded_at = recorded_at - interval '1 us' where id = " + id(1)),
  ANOTHER_TRACE("update audit_entry set trace_id = 'f' where id = " + id(1)),
  ANOTHER_ID("update audit_entry set id = gen_random_uuid() where id = " + id(1)),
  ANOTHER_MAC("update audit_entry set mac = sha256(mac) where id = " + id(1)),
  A_MAC_OF_ANOTHER(
      "update audit_entry set mac = (select mac from audit_entry where id = "
          + id(2)
          + ") where id = "
          + id(1)),
  ENTRY_REMOVED("delete from audit_entry where id = " + id(1)),
  ENTRY_AND_SEAL_REMOVED(
      "delete from audit_entry where id = " + id(1),
      "delete from audit_seal where position = %1$d"),
  REMOVED_AND_CLOSED_UP(
      "delete from audit_entry where id = " + id(1),
      "delete from audit_seal where position = %1$d",
      "alter table audit_seal drop constraint positions_count_from_one",
      "update audit_seal set position = -position where position > %1$d",
      "update audit_seal set position = -position - 1 where position < 0",
      "alter table audit_seal add constraint positions_count_from_one check (position > 0)"),
  COPY_INSERTED_BEFORE(
      "insert into audit_entry select gen_random_uuid(), transaction_id, recorded_at, action, subject, purpose,"
          + " actor_issuer, actor_subject, actor_person, trace_id, mac from audit_entry where id = "
          + id(1)),
  FORGED_AT_THE_END(
      "insert into audit_entry (id, recorded_at, action, subject, actor_subject, mac)"
          + " values (gen_random_uuid(), now(), 'X', gen_random_uuid(), 'x', (select mac from audit_entry where id = "
          + id(1)
          + "))"),
  FORGED_WITH_A_SEAL(
      "insert into audit_entry (id, recorded_at, action, subject, actor_subject, mac)"
          + " values ('ffffffff-ffff-7fff-bfff-ffffffffffff', now(), 'X', gen_random_uuid(), 'x', sha256('x'))",
      "insert into audit_seal select (select max(position) + 1 from audit_seal), e.id, e.transaction_id, e.mac,"
          + " (select link from audit_seal where position = %1$d) from audit_entry e"
          + " where e.id = 'ffffffff-ffff-7fff-bfff-ffffffffffff'"),
  SWAPPED_TRANSACTIONS(
      "update audit_entry e set transaction_id = s.transaction_id from audit_seal s"
          + " where e.id = "
          + id(1)
          + " and s.position = %2$d",
      "update audit_entry e set transaction_id = s.transaction_id from audit_seal s"
          + " where e.id = "
          + id(2)
          + " and s.position = %1$d"),
  SWAPPED_IN_THE_CHAIN(
      "alter table audit_seal drop constraint positions_count_from_one",
      "update audit_seal set position = -1 where position = %1$d",
      "update audit_seal set position = %1$d where position = %2$d",
      "update audit_seal set position = %2$d where position = -1",
      "alter table audit_seal add constraint positions_count_from_one check (position > 0)"),
  SWAPPED_CONTENTS(
      "update audit_entry e set action = o.action, subject = o.subject, mac = o.mac from"
          + " (select * from audit_entry where id in ("
          + id(1)
          + ", "
          + id(2)
          + ")) o"
          + " where e.id in ("
          + id(1)
          + ", "
          + id(2)
          + ") and o.id <> e.id"),
  LINK_CHANGED("update audit_seal set link = sha256(link) where position = %1$d"),
  TAIL_CUT(
      "delete from audit_entry where id in (select entry_id from audit_seal where position >= %1$d)",
      "delete from audit_seal where position >= %1$d"),
  TAIL_CUT_WITH_OWN_ANCHORS(
      "delete from audit_entry where id in (select entry_id from audit_seal where position >= %1$d)",
      "delete from audit_seal where position >= %1$d",
      "delete from audit_anchor_made where position >= %1$d"),
  EVERYTHING_REMOVED("truncate audit_entry", "truncate audit_seal", "truncate audit_anchor_made");

  private final List<String> statements;

  Tampering(String... statements) {
    this.statements = List.of(statements);
  }

  void happen(long lower, long higher) {
    statements.forEach(sql -> Database.execute(sql.formatted(lower, higher)));
  }

  private static String id(int position) {
    return "(select entry_id from audit_seal where position = %" + position + "$d)";
  }
}
