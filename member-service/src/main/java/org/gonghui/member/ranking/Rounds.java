package org.gonghui.member.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.contest.ContestFacts;

/// Rounds that were closed.
@ApplicationScoped
class Rounds {
  private final DataSource database;

  Rounds(DataSource database) {
    this.database = database;
  }

  /// @throws Refusal 404 where the contest has no such round
  RoundState stateOf(ContestFacts contest, int round) {
    if (round < 1 || round > contest.plan().rounds().size()) {
      throw Refusal.notFound();
    }
    if (contest.isOpen(round)) {
      return RoundState.OPEN;
    }
    return Sql.list(
            database,
            "select published_at is not null from contest_round where contest_id = ? and number = ?",
            select -> {
              select.setObject(1, contest.id());
              select.setInt(2, round);
            },
            row -> row.getBoolean(1) ? RoundState.PUBLISHED : RoundState.CLOSED)
        .stream()
        .findFirst()
        .orElse(RoundState.NOT_OPEN);
  }

  void close(UUID contest, int round, Instant now) {
    Sql.update(
        database,
        "insert into contest_round (contest_id, number, closed_at) values (?, ?, ?)",
        insert -> {
          insert.setObject(1, contest);
          insert.setInt(2, round);
          insert.setObject(3, Sql.utc(now));
        });
  }

  void publish(UUID contest, int round, Instant now) {
    Sql.update(
        database,
        "update contest_round set published_at = ? where contest_id = ? and number = ?",
        update -> {
          update.setObject(1, Sql.utc(now));
          update.setObject(2, contest);
          update.setInt(3, round);
        });
  }

  /// The rounds of a contest whose results are for everybody, the last one first.
  List<Integer> published(UUID contest) {
    return Sql.list(
        database,
        "select number from contest_round where contest_id = ? and published_at is not null order by number desc",
        select -> select.setObject(1, contest),
        row -> row.getInt(1));
  }
}
