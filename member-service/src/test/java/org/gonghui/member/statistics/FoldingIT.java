package org.gonghui.member.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the folder does to facts, and what the migration makes of those that it finds.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FoldingIT {
  private static final LocalDate DAY = LocalDate.of(2018, 3, 1);
  private static final String KILL =
      """
      select count(*) from (
        select pg_terminate_backend(pid) from pg_stat_activity
        where wait_event_type = 'Lock' and query like '%statistics_standing%' and pid <> pg_backend_pid()) killed
      """;

  @Inject StatisticsDesk desk;

  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);

  @BeforeEach
  void found() {
    city = unions.federation("抚顺市总工会", "210400");
  }

  @Test
  void aFolderThatIsKilledHalfWayHasDoneNothing() throws SQLException {
    new Crowd(city).unions(3, 30, DAY);
    new Crowd(city).members(6, "COURIER", 3, 6, DAY);
    await().until(() -> Database.number("select count(*) from statistics_delta") == 0);
    try (var other = Database.connect();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      // it has deleted the rows and added to the days by the time it waits
      statement.execute("select 1 from statistics_standing for update");
      new Crowd(city).members(24, "COURIER", 3, 24, DAY);

      await().until(() -> Database.number(KILL) > 0);

      assertThat(Figures.total(city)).isEqualTo(30);
      Figures.check().body("equal", equalTo(true));
      other.rollback();
    }
    await().until(() -> Database.number("select count(*) from statistics_delta") == 0);
    assertThat(Figures.total(city)).isEqualTo(30);
    Figures.check().body("equal", equalTo(true));
  }

  @Test
  void ofManyFoldersEachRowIsTakenByOne() {
    for (var n = 0; n < 5; n++) {
      new Crowd(city).unions(2, 10, DAY.plusDays(n));
      Race.of(4, () -> desk.fold());
    }
    Figures.unions(city, "").body("total.workers", equalTo(50));
    Figures.check().body("equal", equalTo(true));
  }

  /// As it comes to a database in which people are.
  @Test
  void theMigrationCountsWhatIsThere() throws SQLException {
    new Crowd(city).unions(3, 31, DAY);
    new Crowd(city).members(30, "COURIER", 3, 20, DAY);
    var migration = migration();
    var filling = migration.substring(migration.lastIndexOf("insert into statistics_day"));
    try (var owner = Database.connect();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("lock table organization, membership, service_card in share mode");
      statement.execute("truncate statistics_delta, statistics_day, statistics_standing");
      statement.execute(filling);
      try (var differing =
          statement.executeQuery(
              "select coalesce(sum(differing), 0) from (" + Recount.COMPARE + ") compared")) {
        differing.next();
        assertThat(differing.getLong(1)).isZero();
      }
      try (var counted =
          statement.executeQuery(
              "select sum(workers) from statistics_standing where organization_id in (select id from organization where parent_id = '"
                  + city
                  + "')")) {
        counted.next();
        assertThat(counted.getLong(1)).isEqualTo(31);
      }
      owner.rollback();
    }
  }

  private static String migration() {
    try (var file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("db/migration/V016__statistics.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
