package org.gonghui.member.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.ticketing.Audience;
import org.gonghui.member.ticketing.TicketEventPublished;
import org.gonghui.member.ticketing.TicketItem;
import org.jspecify.annotations.Nullable;

/// Makes rows of what was published.
@ApplicationScoped
class StockWriting {
  private static final String STOCK =
      """
      insert into ticket_stock (item_id, event_id, position, name, place, admits, gate_opens_at, gate_closes_at, mode,
        opens_at, closes_at, tickets_per_member, called_off)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
      """;

  private static final String SHARE =
      """
      insert into ticket_share (item_id, number, name, quota, remaining, spills_over_at, organization_id,
        employment_forms, hardship_enterprise, division_prefix)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource database;

  StockWriting(DataSource database) {
    this.database = database;
  }

  void write(TicketEventPublished event) {
    Sql.on(
        database,
        connection -> {
          for (var position = 0; position < event.items().size(); position++) {
            var item = event.items().get(position);
            stock(connection, event, position, item);
            shares(connection, event, item);
          }
          return event.items().size();
        });
  }

  void callOff(UUID event) {
    Sql.update(
        database,
        "update ticket_stock set called_off = true where event_id = ?",
        update -> update.setObject(1, event));
  }

  private static void stock(
      Connection connection, TicketEventPublished event, int position, TicketItem item)
      throws SQLException {
    try (var insert = connection.prepareStatement(STOCK)) {
      insert.setObject(1, item.id());
      insert.setObject(2, event.eventId());
      insert.setInt(3, position);
      insert.setString(4, item.name());
      insert.setString(5, item.place());
      insert.setInt(6, item.admits());
      insert.setObject(7, Sql.utc(item.gateOpensAt()));
      insert.setObject(8, Sql.utc(item.gateClosesAt()));
      insert.setString(9, event.mode().name());
      insert.setObject(10, Sql.utc(event.opensAt()));
      insert.setObject(11, Sql.utc(event.closesAt()));
      insert.setInt(12, event.ticketsPerMember());
      insert.executeUpdate();
    }
  }

  private static void shares(Connection connection, TicketEventPublished event, TicketItem item)
      throws SQLException {
    try (var insert = connection.prepareStatement(SHARE)) {
      share(insert, item.id(), 0, item.name(), item.openQuota(), null, event.audience());
      for (var n = 0; n < item.shares().size(); n++) {
        var share = item.shares().get(n);
        share(
            insert,
            item.id(),
            n + 1,
            share.name(),
            share.quota(),
            share.spillsOverAt(),
            share.audience());
      }
      insert.executeBatch();
    }
  }

  private static void share(
      PreparedStatement insert,
      UUID item,
      int number,
      String name,
      int quota,
      @Nullable Instant spillsOverAt,
      Audience audience)
      throws SQLException {
    insert.setObject(1, item);
    insert.setInt(2, number);
    insert.setString(3, name);
    insert.setInt(4, quota);
    insert.setInt(5, quota);
    insert.setObject(6, spillsOverAt == null ? null : Sql.utc(spillsOverAt));
    insert.setObject(7, audience.organizationId());
    insert.setArray(
        8, insert.getConnection().createArrayOf("text", audience.employmentForms().toArray()));
    insert.setBoolean(9, audience.hardshipEnterprises());
    insert.setString(10, audience.divisionPrefix());
    insert.addBatch();
  }
}
