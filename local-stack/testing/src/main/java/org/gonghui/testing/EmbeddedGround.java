package org.gonghui.testing;

import java.nio.file.Path;
import java.util.List;
import org.gonghui.embedded.BrokerProcess;
import org.gonghui.embedded.FreePort;
import org.gonghui.embedded.PostgresServer;
import org.gonghui.embedded.PostgresServer.Durability;
import org.gonghui.embedded.ServiceDatabase;

/// Of embedded parts, which need nothing installed. The broker's jars are where the system property `gonghui.broker.lib` says.
record EmbeddedGround(PostgresServer postgres, String databaseUrl, BrokerProcess kafka)
    implements Ground {

  /// The broker's classes are verified when a stack's cache is made of them; a test makes none.
  private static final List<String> UNVERIFIED = List.of("-XX:-BytecodeVerificationRemote");

  static EmbeddedGround start(ServiceDatabase database, Path folder) {
    var kafka = startBroker(folder);
    var postgres =
        PostgresServer.start(
            folder.resolve("postgres"),
            FreePort.next(),
            Durability.NONE,
            folder.resolve("postgres.log"));
    database.createIn(postgres);
    return new EmbeddedGround(postgres, postgres.url(database.name()), kafka);
  }

  private static BrokerProcess startBroker(Path folder) {
    var lib = System.getProperty("gonghui.broker.lib");
    if (lib == null) {
      throw new IllegalStateException("System property gonghui.broker.lib is missing");
    }
    return BrokerProcess.start(
        Path.of(lib),
        folder.resolve("kafka"),
        FreePort.next(),
        folder.resolve("kafka.log"),
        UNVERIFIED,
        List.of());
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public BrokerName broker() {
    return new BrokerName(BrokerName.Kind.PROCESS, String.valueOf(kafka.process().pid()));
  }

  @Override
  public void close() {
    kafka.close();
    postgres.close();
  }
}
