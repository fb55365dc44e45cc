package org.gonghui.member.sale;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.ticketing.SaleMode;
import org.jspecify.annotations.Nullable;

/// Items of published events, and what is left of them.
@ApplicationScoped
class Stocks {
  private static final String STOCK =
      """
      select item_id, event_id, mode, opens_at, closes_at, gate_opens_at, gate_closes_at, admits, tickets_per_member,
        called_off
      from ticket_stock where item_id = ?\
      """;

  private static final String RETURN =
      """
      with due as (
        delete from ticket_return
        where item_id = ? and returned_at <= clock_timestamp() - ? * interval '1 millisecond'
        returning share
      )
      update ticket_share s set remaining = s.remaining + back.tickets
      from (select share, count(*) as tickets from due group by share) back
      where s.item_id = ? and s.number = back.share
      """;

  private static final String SHARES =
      """
      select s.number, s.remaining, s.spills_over_at, clock_timestamp(),
        (select min(returned_at) from ticket_return r where r.item_id = s.item_id)
      from ticket_share s where s.item_id = ? order by s.number
      """;

  private static final String TAKE =
      """
      update ticket_share s set remaining = s.remaining - n.taken
      from unnest(?, ?) n(number, taken) where s.item_id = ? and s.number = n.number
      """;

  private final DataSource database;

  Stocks(DataSource database) {
    this.database = database;
  }

  /// What the shares of an item hold at an instant of the database.
  ///
  /// @param firstReturn when the next ticket on its way back was cancelled
  record Level(List<ShareLeft> shares, Instant now, Optional<Instant> firstReturn) {}

  Optional<Stock> known(UUID item) {
    return one(STOCK, item);
  }

  /// Locked until the transaction ends.
  Optional<Stock> locked(UUID item) {
    return one(STOCK + " for no key update", item);
  }

  private Optional<Stock> one(String sql, UUID item) {
    return Sql.list(database, sql, select -> select.setObject(1, item), Stocks::stock).stream()
        .findFirst();
  }

  /// Makes stock of tickets that were cancelled long enough ago.
  void takeBack(UUID item, Duration after) {
    Sql.update(
        database,
        RETURN,
        update -> {
          update.setObject(1, item);
          update.setLong(2, after.toMillis());
          update.setObject(3, item);
        });
  }

  Level level(UUID item) {
    var rows =
        Sql.list(
            database,
            SHARES,
            select -> select.setObject(1, item),
            row ->
                new Level(
                    List.of(new ShareLeft(row.getInt(1), row.getInt(2), instant(row, 3))),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(instant(row, 5))));
    var first = rows.getFirst();
    return new Level(
        rows.stream().flatMap(row -> row.shares().stream()).toList(),
        first.now(),
        first.firstReturn());
  }

  void take(UUID item, Map<Integer, Integer> taken) {
    var ordered = new TreeMap<>(taken);
    Sql.update(database, TAKE, update -> bind(update, item, ordered));
  }

  private static void bind(PreparedStatement update, UUID item, TreeMap<Integer, Integer> taken)
      throws SQLException {
    var connection = update.getConnection();
    update.setArray(1, connection.createArrayOf("integer", taken.keySet().toArray()));
    update.setArray(2, connection.createArrayOf("integer", taken.values().toArray()));
    update.setObject(3, item);
  }

  /// On its way back into stock.
  void comesBack(TicketFacts ticket) {
    Sql.update(
        database,
        "insert into ticket_return (ticket_id, item_id, share, returned_at) values (?, ?, ?, clock_timestamp())",
        insert -> {
          insert.setObject(1, ticket.id());
          insert.setObject(2, ticket.itemId());
          insert.setInt(3, ticket.share());
        });
  }

  private static Stock stock(ResultSet row) throws SQLException {
    return new Stock(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        SaleMode.valueOf(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getInt(8),
        row.getInt(9),
        row.getBoolean(10));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var read = row.getObject(column, OffsetDateTime.class);
    return read == null ? null : read.toInstant();
  }
}
