package org.gonghui.member.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
      select item_id, event_id, name, place, mode, opens_at, closes_at, gate_opens_at, gate_closes_at, admits,
        tickets_per_member, called_off
      from ticket_stock\
      """;

  /// A copy that hangs while it has the row is cut off by the server, so that the others go on; whoever waits longer than
  /// any caller does gives up.
  private static final String LOCK =
      """
      set local idle_in_transaction_session_timeout = '3s';
      set local lock_timeout = '10s';
      %s where item_id = ? for no key update
      """
          .formatted(STOCK);

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
      select s.item_id, s.number, s.remaining, s.spills_over_at, clock_timestamp(),
        (select min(returned_at) from ticket_return r where r.item_id = s.item_id),
        exists (select 1 from waiting_place w where w.item_id = s.item_id)
      from ticket_share s where s.item_id = any (?) order by s.number
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

  List<Stock> known(Collection<UUID> items) {
    return Sql.list(
        database,
        STOCK + " where item_id = any (?) order by event_id, position",
        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", items.toArray())),
        Stocks::stock);
  }

  /// Locked until the transaction ends.
  Optional<Stock> locked(UUID item) {
    return Sql.on(
        database,
        connection -> {
          try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, item);
            lock.execute();
            lock.getMoreResults();
            lock.getMoreResults();
            try (var row = lock.getResultSet()) {
              return row.next() ? Optional.of(stock(row)) : Optional.empty();
            }
          }
        });
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

  /// Of each of these items that was published.
  Map<UUID, Level> levels(Collection<UUID> items) {
    var levels = new HashMap<UUID, Level>();
    Sql.list(
            database,
            SHARES,
            select ->
                select.setArray(1, select.getConnection().createArrayOf("uuid", items.toArray())),
            Stocks::share)
        .forEach(share -> levels.merge(share.getKey(), share.getValue(), Level::and));
    return levels;
  }

  private static Map.Entry<UUID, Level> share(ResultSet row) throws SQLException {
    return Map.entry(
        row.getObject(1, UUID.class),
        new Level(
            List.of(new ShareLeft(row.getInt(2), row.getInt(3), instant(row, 4))),
            row.getObject(5, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(instant(row, 6)),
            row.getBoolean(7)));
  }

  void take(UUID item, Map<Integer, Integer> taken) {
    var ordered = new TreeMap<>(taken);
    Sql.update(database, TAKE, update -> bind(update, item, ordered));
  }

  private static void bind(PreparedStatement update, UUID item, SortedMap<Integer, Integer> taken)
      throws SQLException {
    var connection = update.getConnection();
    update.setArray(1, connection.createArrayOf("integer", taken.keySet().toArray()));
    update.setArray(2, connection.createArrayOf("integer", taken.values().toArray()));
    update.setObject(3, item);
  }

  /// On its way back into stock.
  void comesBack(UUID item, UUID ticket, int share) {
    Sql.update(
        database,
        "insert into ticket_return (ticket_id, item_id, share, returned_at) values (?, ?, ?, clock_timestamp())",
        insert -> {
          insert.setObject(1, ticket);
          insert.setObject(2, item);
          insert.setInt(3, share);
        });
  }

  private static Stock stock(ResultSet row) throws SQLException {
    return new Stock(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        SaleMode.valueOf(row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getInt(10),
        row.getInt(11),
        row.getBoolean(12));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var read = row.getObject(column, OffsetDateTime.class);
    return read == null ? null : read.toInstant();
  }
}
