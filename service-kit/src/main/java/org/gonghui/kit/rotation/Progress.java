package org.gonghui.kit.rotation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far each sweep is, shared by the copies of the service. A column is done after a whole pass that found nothing,
/// began once a change of keys had settled, and ended while no copy told that it writes with another key.
@Singleton
class Progress {
  /// Between passes over a column whose end waits for a copy.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private static final String BEGIN =
      """
      insert into key_sweep (target, key_id, started_at, pass_began_at, not_before)
      values (?, ?, ?, ?, ?)
      on conflict (target) do update set key_id = excluded.key_id, started_at = excluded.started_at,
        seen_up_to = null, found_in_pass = 0, pass_began_at = excluded.pass_began_at,
        not_before = excluded.not_before, changed = 0, finished_at = null
      where key_sweep.finished_at is not null or key_sweep.key_id <> excluded.key_id\
      """;
  private static final String NEXT =
      """
      select target, key_id, started_at, seen_up_to, found_in_pass, pass_began_at from key_sweep s
      where finished_at is null and not_before <= ? and not exists (
        select from unnest(?, ?) as own (target, key_id)
          where own.target = s.target and own.key_id <> s.key_id)
      order by target limit 1 for update skip locked\
      """;
  private static final String GO_ON =
      """
      update key_sweep set seen_up_to = ?, found_in_pass = found_in_pass + ?, changed = changed + ?
      where target = ?\
      """;
  private static final String NEXT_PASS =
      """
      update key_sweep set seen_up_to = null, found_in_pass = 0, pass_began_at = ?, not_before = ?
      where target = ?\
      """;
  private static final String FINISH = "update key_sweep set finished_at = ? where target = ?";
  private static final String ALL =
      "select target, key_id, started_at, changed, finished_at from key_sweep order by target";

  private final Clock clock;

  Progress(Clock clock) {
    this.clock = clock;
  }

  record Running(
      String target,
      int keyId,
      Instant startedAt,
      @Nullable UUID seenUpTo,
      long foundInPass,
      Instant passBeganAt) {}

  void begin(Connection connection, Target target) throws SQLException {
    var now = now();
    execute(connection, BEGIN, target.name(), target.keyId(), now, now, now);
  }

  /// A sweep that no other copy is at, locked until the transaction ends. A copy that has not read the new key yet takes no
  /// part: it would bring everything back to the former one.
  ///
  /// @param own columns with the keys that this copy writes with
  Optional<Running> next(Connection connection, List<Target> own) throws SQLException {
    try (var select = connection.prepareStatement(NEXT)) {
      select.setObject(1, now());
      var names = own.stream().map(Target::name).toArray(String[]::new);
      var keys = own.stream().map(Target::keyId).toArray(Integer[]::new);
      select.setArray(2, connection.createArrayOf("text", names));
      select.setArray(3, connection.createArrayOf("integer", keys));
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Running(
                    row.getString(1),
                    row.getInt(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getObject(4, UUID.class),
                    row.getLong(5),
                    row.getObject(6, OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    }
  }

  /// @param settle how long after its beginning a sweep may end
  /// @param waits whether a copy writes with another key still
  void note(Connection connection, Running sweep, Sweep.Step step, Duration settle, boolean waits)
      throws SQLException {
    var settled = sweep.startedAt().plus(settle);
    if (step.last() != null) {
      execute(connection, GO_ON, step.last(), step.found(), step.changed(), sweep.target());
    } else if (sweep.foundInPass() == 0 && !sweep.passBeganAt().isBefore(settled) && !waits) {
      execute(connection, FINISH, now(), sweep.target());
    } else {
      var now = clock.instant();
      var next =
          waits ? now.plus(PAUSE) : sweep.foundInPass() > 0 || now.isAfter(settled) ? now : settled;
      execute(connection, NEXT_PASS, utc(next), utc(next), sweep.target());
    }
  }

  List<SweepView> all(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(ALL);
        var row = select.executeQuery()) {
      var views = new ArrayList<SweepView>();
      while (row.next()) {
        var finished = row.getObject(5, OffsetDateTime.class);
        views.add(
            new SweepView(
                row.getString(1),
                row.getInt(2),
                finished == null ? SweepView.State.RUNNING : SweepView.State.DONE,
                row.getLong(4),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant()));
      }
      return views;
    }
  }

  private static void execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
