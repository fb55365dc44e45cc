package org.gonghui.member.sale;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.Batch;
import org.gonghui.member.stock.Till;

/// Tickets by a statement for many.
@ApplicationScoped
class TicketRows {
  private static final String FACTS =
      "t.id, t.event_id, t.item_id, t.member_id, t.share, t.slot, t.number, t.state, t.taken_at, t.ended_at, t.version";

  /// In the order of the members, whatever their claims' order is: of two batches that give tickets of one event to the same
  /// people, one waits for the other and never both for each other.
  private static final String INSERT =
      """
      insert into ticket as t (id, event_id, item_id, share, member_id, slot, state, code, code_odd, code_even, taken_at,
        version)
      select n.id, ?, ?, n.share, n.member, n.slot, 'HELD', n.code, n.odd, n.even, ?, 0
      from unnest(?, ?, ?, ?, ?, ?, ?) n(id, share, member, slot, code, odd, even)
      order by n.member, n.slot
      on conflict (event_id, member_id, slot) where state <> 'CANCELLED' do nothing
      returning %s
      """
          .formatted(FACTS);

  private static final String HELD =
      """
      select %s from ticket t where t.event_id = ? and t.member_id = any (?) and t.state <> 'CANCELLED'
      order by t.taken_at, t.id
      """
          .formatted(FACTS);

  private static final String OF_MEMBER =
      "select item_id, number from ticket_entitlement where item_id = any (?) and member_id = ?";

  private static final String ENTITLED =
      "select member_id, number from ticket_entitlement where item_id = ? and member_id = any (?)";

  /// All tickets of each of these members, so that each of them is told once.
  private static final String CANCEL =
      """
      update ticket t set state = 'CANCELLED', ended_at = clock_timestamp(), ended_by = 'calledOff', version = t.version + 1
      where t.event_id = ? and t.state = 'HELD' and t.member_id in (
        select distinct h.member_id from ticket h where h.event_id = ? and h.state = 'HELD' order by h.member_id limit 500)
      returning %s
      """
          .formatted(FACTS);

  private static final String CALLED_OFF =
      """
      select distinct s.event_id from ticket_stock s
      where s.called_off and exists (select 1 from ticket t where t.event_id = s.event_id and t.state = 'HELD')
      """;

  private final DataSource database;

  TicketRows(DataSource database) {
    this.database = database;
  }

  /// A row to be.
  @SuppressWarnings("ArrayRecordComponent") // a column is bytea; nobody writes into it
  record NewTicket(UUID id, Wanted wanted, byte[] code, Blind index) {}

  /// @return those that are there now; the others' members hold as many as the event allows
  List<TicketFacts> insert(Till till, List<NewTicket> tickets) {
    return Sql.on(database, connection -> insert(connection, till, tickets));
  }

  private static List<TicketFacts> insert(Connection connection, Till till, List<NewTicket> tickets)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, till.stock().eventId());
      insert.setObject(2, till.stock().itemId());
      insert.setObject(3, Sql.utc(till.now()));
      new Batch<>(insert, tickets)
          .with(4, "uuid", NewTicket::id)
          .with(5, "integer", ticket -> ticket.wanted().share())
          .with(6, "uuid", ticket -> ticket.wanted().memberId())
          .with(7, "integer", ticket -> ticket.wanted().slot())
          .withBytes(8, NewTicket::code)
          .withBytes(9, ticket -> ticket.index().odd())
          .withBytes(10, ticket -> ticket.index().even());
      var made = new ArrayList<TicketFacts>();
      try (var row = insert.executeQuery()) {
        while (row.next()) {
          made.add(facts(row));
        }
      }
      return made;
    }
  }

  List<TicketFacts> held(UUID event, Collection<UUID> members) {
    return Sql.list(
        database,
        HELD,
        select -> {
          select.setObject(1, event);
          select.setArray(2, select.getConnection().createArrayOf("uuid", members.toArray()));
        },
        TicketRows::facts);
  }

  List<TicketFacts> cancel(UUID event) {
    return Sql.list(
        database,
        CANCEL,
        update -> {
          update.setObject(1, event);
          update.setObject(2, event);
        },
        TicketRows::facts);
  }

  List<UUID> calledOff() {
    return Sql.list(database, CALLED_OFF, _ -> {}, row -> row.getObject(1, UUID.class));
  }

  Map<UUID, Set<Integer>> entitled(UUID item, Collection<UUID> members) {
    return shares(
        ENTITLED,
        select -> {
          select.setObject(1, item);
          select.setArray(2, select.getConnection().createArrayOf("uuid", members.toArray()));
        });
  }

  Map<UUID, Set<Integer>> entitledTo(UUID member, Collection<UUID> items) {
    return shares(
        OF_MEMBER,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", items.toArray()));
          select.setObject(2, member);
        });
  }

  private Map<UUID, Set<Integer>> shares(String sql, Sql.Binding binding) {
    return Sql.list(
            database, sql, binding, row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  private static TicketFacts facts(ResultSet row) throws SQLException {
    var ended = row.getObject(10, OffsetDateTime.class);
    return new TicketFacts(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getInt(5),
        row.getInt(6),
        Ticket.number(row.getLong(7)),
        TicketState.valueOf(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getLong(11));
  }
}
