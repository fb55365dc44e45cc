package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.embedded.FreePort;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.PostgresServer;
import org.gonghui.embedded.PostgresServer.Durability;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Before a roll-out a job migrates, which is the application itself, told to do no more (deploy/kubernetes);
/// copies compare, as the lesser role.
@TestInstance(Lifecycle.PER_CLASS)
class MigrationJobIT {
  private static final ServiceDatabase MIGRATED = new ServiceDatabase("migrated");
  private static final ServiceDatabase EMPTY = new ServiceDatabase("not_yet");
  private static final String NOWHERE = "http://127.0.0.1:9/nobody";

  private Path folder;
  private PostgresServer postgres;

  @BeforeAll
  void startDatabase(@TempDir Path given) {
    folder = given;
    postgres =
        PostgresServer.start(
            folder.resolve("data"),
            FreePort.next(),
            Durability.NONE,
            folder.resolve("postgres.log"));
    MIGRATED.createIn(postgres);
    EMPTY.createIn(postgres);
  }

  @AfterAll
  void stopDatabase() {
    postgres.close();
  }

  @Test
  void theJobNeedsNoKeyAndNoBrokerAndACopyAfterItNoRightToMigrate() throws Exception {
    try (var job = start("job", job())) {
      assertThat(job.end()).as(job.said()).isZero();
      assertThat(job.said()).doesNotContain("OIDC");
    }
    assertThat(migrations()).isGreaterThan(10);

    try (var copy = start("copy", copy(MIGRATED))) {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> copy.said().contains("Installed features") || !copy.process().isAlive());
      assertThat(copy.process().isAlive()).as(copy.said()).isTrue();
    }
  }

  @Test
  void aCopyThatComesBeforeTheJobEnds() throws Exception {
    try (var copy = start("early", copy(EMPTY))) {
      assertThat(copy.end()).isNotZero();
      assertThat(copy.said()).contains("Validate failed");
    }
  }

  private Alone start(String name, Map<String, String> environment) {
    var home = new Home(Path.of(System.getProperty("gonghui.project")), folder);
    return Alone.start(
        Service.TRAINING.application(home), environment, folder.resolve(name + ".log"));
  }

  private Map<String, String> job() {
    var job = common(MIGRATED, MIGRATED.owner());
    job.put("QUARKUS_INIT_AND_EXIT", "true");
    job.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    job.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
    return job;
  }

  private Map<String, String> copy(ServiceDatabase database) {
    var keys = KeyFiles.in(folder.resolve("keys"));
    keys.create(List.of("training"));
    var copy = common(database, database.app());
    copy.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    copy.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
    copy.put("GONGHUI_KEYS_FILE", keys.of("training").toString());
    // the keys are a demonstration's
    copy.put("QUARKUS_PROFILE", "local");
    return copy;
  }

  private Map<String, String> common(ServiceDatabase database, String login) {
    var settings = new HashMap<String, String>();
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", String.valueOf(FreePort.next()));
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database.name()));
    settings.put("QUARKUS_DATASOURCE_USERNAME", login);
    settings.put("QUARKUS_DATASOURCE_PASSWORD", login);
    settings.put("QUARKUS_FLYWAY_PLACEHOLDERS_APP", database.app());
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", NOWHERE);
    settings.put("QUARKUS_OIDC_TOKEN_ISSUER", NOWHERE);
    settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9");
    return settings;
  }

  private int migrations() throws SQLException {
    try (var connection = postgres.superuser(MIGRATED.name());
        var query = connection.createStatement();
        var rows = query.executeQuery("select count(*) from flyway_schema_history where success")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
