package org.gonghui.member.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gonghui.kit.sql.Sql;
import org.gonghui.member.contest.ContestPlan;
import org.gonghui.member.ranking.Ranking.Given;

/// What jurors gave.
@ApplicationScoped
class ScoreRows {
  private static final TypeReference<TreeMap<String, BigDecimal>> MARKS = new TypeReference<>() {};

  private static final String PUT =
      """
      insert into contest_score as s (contest_id, entry_id, round, juror_id, marks, total, first_mark, scored_at, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, 0)
      on conflict (entry_id, round, juror_id) do update set marks = excluded.marks, total = excluded.total,
        first_mark = excluded.first_mark, scored_at = excluded.scored_at, version = s.version + 1
      returning version
      """;

  private static final String GIVEN =
      """
      select entry_id, total, first_mark from contest_score
      where contest_id = ? and round = ? and juror_id = any (?)
      """;

  private static final String OWN =
      """
      select entry_id, marks, total, version from contest_score
      where contest_id = ? and round = ? and juror_id = ?
      """;

  private final DataSource database;
  private final ObjectMapper json;

  ScoreRows(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A juror's score of a work.
  ///
  /// @param total the weighted mean of the marks
  /// @param version raised by every correction
  record Own(UUID entryId, SortedMap<String, BigDecimal> marks, BigDecimal total, long version) {}

  /// @return the score's version
  long put(
      UUID contest,
      int round,
      UUID juror,
      UUID entry,
      Map<String, BigDecimal> marks,
      ContestPlan plan,
      Instant now) {
    return Sql.list(
            database,
            PUT,
            insert -> {
              insert.setObject(1, contest);
              insert.setObject(2, entry);
              insert.setInt(3, round);
              insert.setObject(4, juror);
              insert.setString(5, written(marks));
              insert.setBigDecimal(6, plan.total(marks));
              insert.setBigDecimal(7, marks.get(plan.criteria().getFirst().code()));
              insert.setObject(8, Sql.utc(now));
            },
            row -> row.getLong(1))
        .getFirst();
  }

  /// What these jurors gave in a round, by work.
  Map<UUID, List<Given>> given(UUID contest, int round, List<UUID> jury) {
    return Sql.list(
            database,
            GIVEN,
            select -> {
              select.setObject(1, contest);
              select.setInt(2, round);
              select.setArray(3, select.getConnection().createArrayOf("uuid", jury.toArray()));
            },
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new Given(row.getBigDecimal(2), row.getBigDecimal(3))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// What one juror gave in a round, by work.
  Map<UUID, Own> own(UUID contest, int round, UUID juror) {
    return Sql.list(
            database,
            OWN,
            select -> {
              select.setObject(1, contest);
              select.setInt(2, round);
              select.setObject(3, juror);
            },
            row ->
                new Own(
                    row.getObject(1, UUID.class),
                    read(row.getString(2)),
                    row.getBigDecimal(3),
                    row.getLong(4)))
        .stream()
        .collect(Collectors.toMap(Own::entryId, own -> own));
  }

  private String written(Map<String, BigDecimal> marks) {
    try {
      return json.writeValueAsString(new TreeMap<>(marks));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("marks are a plain map", notWritable);
    }
  }

  private SortedMap<String, BigDecimal> read(String marks) {
    try {
      return json.readValue(marks, MARKS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("marks read as they were written", unreadable);
    }
  }
}
