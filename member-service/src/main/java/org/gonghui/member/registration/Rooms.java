package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;

/// The places of activities. Who takes one or gives one back has locked the activity's row: copies of the service take turns
/// on it, and a check of the table is the last guard of its capacity.
@ApplicationScoped
class Rooms {
  private static final String OPEN =
      """
      select id, state = 'CALLED_OFF', registration_opens_at, registration_closes_at, begins_at, capacity, taken
      from activity where id = ? and state <> 'DRAFT' for update
      """;

  private static final String ENTITLED =
      "select 1 from activity_entitlement where activity_id = ? and member_id = ?";

  private static final String CANCEL =
      """
      update activity_registration r set state = 'CANCELLED', ended_at = ?, ended_by = 'calledOff', version = r.version + 1
      where r.state in ('REGISTERED', 'WAITING') and r.id in (
        select h.id from activity_registration h
        where h.activity_id = ? and h.state in ('REGISTERED', 'WAITING') order by h.id limit 500)
      returning r.id, r.member_id
      """;

  private static final String CALLED_OFF =
      """
      select a.id from activity a
      where a.state = 'CALLED_OFF' and exists (
        select 1 from activity_registration r where r.activity_id = a.id and r.state in ('REGISTERED', 'WAITING'))
      """;

  private final DataSource database;

  Rooms(DataSource database) {
    this.database = database;
  }

  /// Empty where nobody may see the activity.
  Optional<Room> open(UUID activity) {
    return Sql.list(
            database,
            OPEN,
            select -> select.setObject(1, activity),
            row ->
                new Room(
                    row.getObject(1, UUID.class),
                    row.getBoolean(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getInt(6),
                    row.getInt(7)))
        .stream()
        .findFirst();
  }

  /// Whether the member is of the activity's audience now.
  boolean admits(UUID activity, UUID member) {
    return !Sql.list(
            database,
            ENTITLED,
            select -> {
              select.setObject(1, activity);
              select.setObject(2, member);
            },
            row -> row.getInt(1))
        .isEmpty();
  }

  void take(UUID activity) {
    move(activity, 1);
  }

  void giveBack(UUID activity) {
    move(activity, -1);
  }

  private void move(UUID activity, int places) {
    Sql.update(
        database,
        "update activity set taken = taken + ? where id = ?",
        update -> {
          update.setInt(1, places);
          update.setObject(2, activity);
        });
  }

  /// Cancels some registrations of an activity that was called off.
  ///
  /// @return whose they were, by registration; empty when all are
  Map<UUID, UUID> cancelSome(UUID activity, Instant now) {
    return Sql.list(
            database,
            CANCEL,
            update -> {
              update.setObject(1, Sql.utc(now));
              update.setObject(2, activity);
            },
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Activities that were called off and have registrations that are open.
  List<UUID> calledOff() {
    return Sql.list(database, CALLED_OFF, _ -> {}, row -> row.getObject(1, UUID.class));
  }
}
