package org.gonghui.member.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.Sql;

/// Ids of events that concern a member.
@ApplicationScoped
class OpenEvents {
  private static final String ENTITLED =
      """
       exists (
        select 1 from ticket_stock s join ticket_entitlement t on t.item_id = s.item_id
        where s.event_id = e.id and t.number = 0 and t.member_id = ?)
      """;

  /// They may take a ticket, or enter the draw, now or later.
  private static final String OPEN =
      " from ticket_event e where e.state = 'PUBLISHED' and e.closes_at > now() and e.id > ? and"
          + ENTITLED;

  private static final String SEEN =
      "select e.id from ticket_event e where e.id = ? and e.state <> 'DRAFT' and ("
          + ENTITLED
          + " or exists (select 1 from ticket t where t.event_id = e.id and t.member_id = ?))";

  private final DataSource database;

  OpenEvents(DataSource database) {
    this.database = database;
  }

  Slice<UUID, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        (after, most) ->
            Sql.list(
                database,
                "select e.id" + OPEN + " order by e.id limit ?",
                select -> {
                  select.setObject(1, after);
                  select.setObject(2, member);
                  select.setInt(3, most);
                },
                row -> row.getObject(1, UUID.class)),
        () -> count(member),
        id -> id);
  }

  private long count(UUID member) {
    return Sql.list(
            database,
            "select count(*)" + OPEN,
            select -> {
              select.setObject(1, Keyset.BEFORE_ALL);
              select.setObject(2, member);
            },
            row -> row.getLong(1))
        .getFirst();
  }

  /// The event, where the member is of its audience or has had a ticket of it.
  List<UUID> seen(UUID member, UUID event) {
    return Sql.list(
        database,
        SEEN,
        select -> {
          select.setObject(1, event);
          select.setObject(2, member);
          select.setObject(3, member);
        },
        row -> row.getObject(1, UUID.class));
  }
}
