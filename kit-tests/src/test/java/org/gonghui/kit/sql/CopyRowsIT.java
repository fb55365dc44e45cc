package org.gonghui.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CopyRowsIT {
  private static final String TABLE =
      """
      create temporary table copied (
        id uuid, words text, content bytea, small smallint, medium integer, large bigint unique, day date, moment timestamptz)
      """;
  private static final String COLUMNS = "id, words, content, small, medium, large, day, moment";
  private static final UUID ID = UUID.fromString("0190f3a2-7f00-7000-8000-000000000001");

  @Test
  void everyValueIsWhatWasGiven() throws SQLException {
    var moment = Instant.parse("2026-12-01T03:04:05.678901Z");
    try (var database = Database.connect()) {
      execute(database, TABLE);
      var copied =
          new CopyRows()
              .row(8)
              .uuid(ID)
              .text("王芳 \t\\N\n")
              .bytes(new byte[] {0, -1, 10})
              .int2(-3)
              .int4(1_985)
              .int8(Long.MIN_VALUE)
              .date(LocalDate.of(1937, 5, 6))
              .instant(moment)
              .row(8)
              .uuid(null)
              .text(null)
              .bytes(null)
              .int2(0)
              .int4(0)
              .int8(0)
              .date(LocalDate.of(2000, 1, 1))
              .instant(Instant.parse("1999-12-31T23:59:59Z"));
      assertThat(copied.into(database, "copied", COLUMNS)).isEqualTo(2);
      try (var select =
              database.prepareStatement("select " + COLUMNS + " from copied order by large");
          var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getObject(1, UUID.class)).isEqualTo(ID);
        assertThat(row.getString(2)).isEqualTo("王芳 \t\\N\n");
        assertThat(row.getBytes(3)).containsExactly(0, -1, 10);
        assertThat(row.getInt(4)).isEqualTo(-3);
        assertThat(row.getInt(5)).isEqualTo(1_985);
        assertThat(row.getLong(6)).isEqualTo(Long.MIN_VALUE);
        assertThat(row.getObject(7, LocalDate.class)).isEqualTo(LocalDate.of(1937, 5, 6));
        assertThat(row.getTimestamp(8).toInstant()).isEqualTo(moment);
        assertThat(row.next()).isTrue();
        assertThat(row.getObject(1)).isNull();
        assertThat(row.getString(2)).isNull();
        assertThat(row.getBytes(3)).isNull();
        assertThat(row.getTimestamp(8).toInstant())
            .isEqualTo(Instant.parse("1999-12-31T23:59:59Z"));
      }
    }
  }

  @Test
  void manyRowsComeInWhateverTheyTake() throws SQLException {
    try (var database = Database.connect()) {
      execute(database, TABLE);
      var copied = new CopyRows();
      for (var n = 0; n < 5_000; n++) {
        copied.row(2).int8(n).bytes(new byte[n % 1_000]);
      }
      assertThat(copied.into(database, "copied", "large, content")).isEqualTo(5_000);
      try (var select =
              database.prepareStatement(
                  "select count(*) from copied where length(content) = large % 1000");
          var row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(1)).isEqualTo(5_000);
      }
    }
  }

  @Test
  void whatTheDatabaseRefusesIsToldAndTheConnectionIsOfUse() throws SQLException {
    try (var database = Database.connect()) {
      execute(database, TABLE);
      var twice = new CopyRows().row(1).int8(1).row(1).int8(1);
      assertThatThrownBy(() -> twice.into(database, "copied", "large"))
          .isInstanceOfSatisfying(
              SQLException.class, fault -> assertThat(fault.getSQLState()).isEqualTo("23505"));
      assertThat(new CopyRows().row(1).int8(1).into(database, "copied", "large")).isOne();
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
