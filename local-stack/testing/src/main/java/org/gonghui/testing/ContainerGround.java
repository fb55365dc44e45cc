package org.gonghui.testing;

import java.sql.SQLException;
import java.time.Duration;
import org.gonghui.embedded.ServiceDatabase;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// Of containers, from the images that operators run. Needs an engine that answers.
record ContainerGround(PostgreSQLContainer postgres, KafkaContainer kafka) implements Ground {
  private static final String POSTGRES = "postgres:18";
  private static final String KAFKA = "apache/kafka:4.1.0";
  private static final String SUPERUSER = "postgres";

  /// On a machine that does much else.
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  static ContainerGround start(ServiceDatabase database) {
    var ground = new ContainerGround(newServer(database.name()), newBroker());
    Startables.deepStart(ground.postgres, ground.kafka).join();
    try (var connection = ground.postgres.createConnection("");
        var statement = connection.createStatement()) {
      statement.execute(roles(database));
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + database.name() + " could not be made", e);
    }
    return ground;
  }

  /// As the embedded server has them: an owner that migrates, and a lesser role that runs.
  private static String roles(ServiceDatabase database) {
    return """
    create role %1$s login password '%1$s';
    create role %2$s login password '%2$s';
    alter database %3$s owner to %1$s;
    alter default privileges for role %1$s in schema public grant select, insert, update, delete on tables to %2$s;
    alter default privileges for role %1$s in schema public grant usage, select, update on sequences to %2$s
    """
        .formatted(database.owner(), database.app(), database.name());
  }

  private static PostgreSQLContainer newServer(String database) {
    return new PostgreSQLContainer(POSTGRES)
        .withStartupTimeout(PATIENCE)
        .withDatabaseName(database)
        .withUsername(SUPERUSER)
        .withPassword(SUPERUSER)
        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
  }

  private static KafkaContainer newBroker() {
    return new KafkaContainer(KAFKA)
        .withStartupTimeout(PATIENCE)
        .withEnv("KAFKA_NUM_PARTITIONS", "6")
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "true");
  }

  @Override
  public String databaseUrl() {
    return postgres.getJdbcUrl();
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public BrokerName broker() {
    return new BrokerName(BrokerName.Kind.CONTAINER, kafka.getContainerId());
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
