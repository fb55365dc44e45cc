package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.testing.Canary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// After the story, what is personal of a woman who went through all of it stands nowhere in plain.
@ExtendWith(RunningSystem.class)
class CanaryIT {
  private static final List<String> SERVICES =
      List.of("member", "assistance", "screening", "training");

  @Test
  void nothingPersonalStandsAnywhereInPlain(LocalSystem system) throws SQLException {
    var personal = system.playStory(line -> {}).personalData();
    var canary = Canary.of(personal.toArray(String[]::new));
    for (var service : SERVICES) {
      var database = system.address("postgres") + service;
      try (var connection = DriverManager.getConnection(database, "postgres", "postgres")) {
        assertThat(canary.inDatabase(connection)).as("database " + service).isEmpty();
      }
      var metrics = new Client(system.address(service)).get("/q/metrics", Map.of()).string();
      assertThat(metrics).as("metrics of " + service).doesNotContain(personal);
    }
    assertThat(canary.inTopics(system.address("kafka"))).as("topics").isEmpty();
    assertThat(canary.inFiles(system.kept())).as("write-ahead log, segments, logs").isEmpty();
  }
}
