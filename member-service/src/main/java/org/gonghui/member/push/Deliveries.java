package org.gonghui.member.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.Batch;

/// The table of messages on their way to devices.
@ApplicationScoped
class Deliveries {
  private static final String ADDRESSES =
      "select id, member_id from push_device where member_id = any (?) order by id";

  /// A notice that comes again finds its deliveries there.
  private static final String INSERT =
      """
      insert into message_delivery (id, message_id, device_id, category, state, attempts, next_attempt_at)
      select n.id, n.message, n.device, n.category, 'WAITING', 0, ? from unnest(?, ?, ?, ?) n(id, message, device, category)
      on conflict (message_id, device_id) do nothing
      """;

  /// Some that are due; other copies leave them alone until then. Counted before they are sent: who dies of one has tried it.
  private static final String CLAIM =
      """
      update message_delivery set next_attempt_at = ?, attempts = attempts + 1 where id in (
        select id from message_delivery where state = 'WAITING' and next_attempt_at <= ? and %s
        order by next_attempt_at limit ? for update skip locked)
      returning id
      """
          .formatted(
              OneByOne.notLeft("message_delivery.id", PushCourier.OPENING, PushCourier.NOTING));

  private static final String DUE =
      """
      select d.category, d.attempts, v.id, v.member_id, v.platform, v.token,
        m.read_at is not null or m.hidden_at is not null as is_settled
      from message_delivery d join push_device v on v.id = d.device_id join inbox_message m on m.id = d.message_id
      where d.id = ? and d.state = 'WAITING'
      """;

  private static final String ATTEMPTS =
      "select attempts from message_delivery where id = ? and state = 'WAITING' for update";
  private static final String END =
      "update message_delivery set state = ? where id = ? and state = 'WAITING'";
  private static final String AGAIN =
      "update message_delivery set next_attempt_at = ? where id = ? and state = 'WAITING'";
  private static final String POSTPONE =
      """
      update message_delivery set next_attempt_at = ?, attempts = attempts - 1 where id = ? and state = 'WAITING'
      """;

  /// Not one that has registered anew since the push was sent: that one is reached by another token.
  private static final String FORGET_DEVICE =
      """
      delete from push_device v using message_delivery d
      where d.id = ? and v.id = d.device_id and v.registered_at < ?
      """;

  private final DataSource database;

  Deliveries(DataSource database) {
    this.database = database;
  }

  /// A member's device.
  record Address(UUID device, UUID member) {}

  /// A row to be.
  @SuppressWarnings("ArrayRecordComponent") // a column is bytea; nobody writes into it
  record NewDelivery(UUID id, UUID message, UUID device, byte[] category) {}

  /// A row as it is sent.
  ///
  /// @param isSettled whether its member has read it or put it away
  @SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
  record Due(
      byte[] category,
      int attempts,
      UUID device,
      UUID member,
      Platform platform,
      byte[] token,
      boolean isSettled) {}

  /// How a delivery ends.
  enum End {
    SENT,
    NOT_NEEDED,
    GIVEN_UP
  }

  List<Address> addresses(Collection<UUID> members) {
    return Sql.list(
        database,
        ADDRESSES,
        select ->
            select.setArray(1, select.getConnection().createArrayOf("uuid", members.toArray())),
        row -> new Address(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
  }

  void insert(List<NewDelivery> deliveries, Instant now) {
    if (!deliveries.isEmpty()) {
      var _ = Sql.update(database, INSERT, insert -> bind(insert, deliveries, now));
    }
  }

  private static void bind(PreparedStatement insert, List<NewDelivery> rows, Instant now)
      throws SQLException {
    insert.setObject(1, Sql.utc(now));
    var _ =
        new Batch<>(insert, rows)
            .with(2, "uuid", NewDelivery::id)
            .with(3, "uuid", NewDelivery::message)
            .with(4, "uuid", NewDelivery::device)
            .withBytes(5, NewDelivery::category);
  }

  List<UUID> claim(Instant now, Instant until, int most) {
    return Sql.list(
        database,
        CLAIM,
        update -> {
          update.setObject(1, Sql.utc(until));
          update.setObject(2, Sql.utc(now));
          update.setInt(3, most);
        },
        row -> row.getObject(1, UUID.class));
  }

  Optional<Due> due(UUID id) {
    return Sql.list(
            database,
            DUE,
            select -> select.setObject(1, id),
            row ->
                new Due(
                    row.getBytes(1),
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    row.getObject(4, UUID.class),
                    Platform.valueOf(row.getString(5)),
                    row.getBytes(6),
                    row.getBoolean(7)))
        .stream()
        .findFirst();
  }

  /// How often one that waits was tried, locked until the transaction ends.
  Optional<Integer> attempts(UUID id) {
    return Sql.list(database, ATTEMPTS, select -> select.setObject(1, id), row -> row.getInt(1))
        .stream()
        .findFirst();
  }

  void end(UUID id, End end) {
    var _ = change(END, end.name(), id);
  }

  void again(UUID id, Instant at) {
    var _ = change(AGAIN, Sql.utc(at), id);
  }

  /// The try that was counted is none.
  void postpone(UUID id, Instant to) {
    var _ = change(POSTPONE, Sql.utc(to), id);
  }

  /// Forgets the device of a delivery, and with it all that waits for it.
  ///
  /// @return whether it was still reached by the token that was sent to
  boolean forgetDevice(UUID id, Instant sentAt) {
    return change(FORGET_DEVICE, id, Sql.utc(sentAt)) > 0;
  }

  private int change(String sql, Object first, Object second) {
    return Sql.update(
        database,
        sql,
        update -> {
          update.setObject(1, first);
          update.setObject(2, second);
        });
  }
}
