package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Story;
import org.gonghui.testing.Canary;
import org.gonghui.testing.Canary.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// After the story, what is personal of a woman who went through all of it stands nowhere in plain; and each place was
/// really searched: what stands there in plain is found.
@ExtendWith(RunningSystem.class)
@TestInstance(Lifecycle.PER_CLASS)
class CanaryIT {
  private static final List<String> APPLICATIONS =
      Stream.concat(Stream.of("gateway"), ServiceTables.SERVICES.stream()).toList();
  private static final String STAIN = "金丝雀在此";

  private final LocalSystem system;
  private final List<String> personal;
  private final Canary canary;
  private final Canary known;

  CanaryIT(LocalSystem system, Story played) {
    this.system = system;
    this.personal = played.personalData();
    this.canary = Canary.of(personal.toArray(String[]::new));
    var paper = "%PDF-1.4\n" + String.join("\n", personal) + "\n%%EOF\n";
    played
        .firstWoman()
        .post("/v1/me/documents", "application/pdf", paper.getBytes(StandardCharsets.UTF_8))
        .must(201);
    this.known = Canary.of(played.firstSubject());
  }

  @Test
  void noTableHoldsItNorTheStoredAnswersAndPapersInThem() throws SQLException {
    for (var service : ServiceTables.SERVICES) {
      try (var connection = database(service)) {
        assertThat(canary.inDatabase(connection)).as(service).isEmpty();
        assertThat(known.inDatabase(connection)).as(service + ": her login").isNotEmpty();
        assertThat(Canary.of("/v1/").inDatabase(connection))
            .extracting(Sighting::where)
            .as(service + ": partners' calls")
            .contains("public.partner_call.path");
        assertStainIsSeen(connection, "idempotency_key", "answer");
      }
    }
    try (var connection = database("assistance")) {
      assertStainIsSeen(connection, "case_document", "content");
    }
  }

  @Test
  void noTopicHoldsIt() {
    assertThat(canary.inTopics(system.address("kafka"))).isEmpty();
    assertThat(known.inTopics(system.address("kafka")))
        .extracting(Sighting::where)
        .anyMatch(place -> place.startsWith("gonghui.account-"));
  }

  @Test
  void noFileHoldsIt() throws SQLException {
    try (var connection = database("postgres");
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    assertThat(canary.inFiles(system.kept())).isEmpty();
    assertThat(known.inFiles(system.kept()))
        .extracting(Sighting::where)
        .as("write-ahead log, tables, segments")
        .anyMatch(file -> file.contains("/pg_wal/"))
        .anyMatch(file -> file.contains("/base/"))
        .anyMatch(file -> file.contains("/gonghui.account-"));
    assertThat(Canary.of("Installed features").inFiles(system.kept().resolve("logs")))
        .extracting(sighting -> Path.of(sighting.where()).getFileName().toString())
        .containsAll(APPLICATIONS.stream().map(name -> name + ".log").toList());
  }

  @Test
  void noMetricHoldsIt() {
    for (var application : APPLICATIONS) {
      var client = new Client(system.address(application));
      var metrics = client.get("/q/metrics", Map.of()).must(200).string();
      assertThat(metrics).as(application).doesNotContain(personal).contains("jvm_threads_live");
    }
  }

  /// Puts something into a column of bytes, looks for it and takes it out again.
  private static void assertStainIsSeen(Connection connection, String table, String column)
      throws SQLException {
    connection.setAutoCommit(false);
    try (var update =
        connection.prepareStatement(
            "update %1$s set %2$s = ? where id = (select id from %1$s where %2$s is not null limit 1)"
                .formatted(table, column))) {
      update.setBytes(1, STAIN.getBytes(StandardCharsets.UTF_8));
      assertThat(update.executeUpdate()).as(table).isEqualTo(1);
      assertThat(Canary.of(STAIN).inDatabase(connection))
          .extracting(Sighting::where)
          .containsExactly("public." + table + "." + column);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Connection database(String name) throws SQLException {
    return DriverManager.getConnection(system.address("postgres") + name, "postgres", "postgres");
  }
}
