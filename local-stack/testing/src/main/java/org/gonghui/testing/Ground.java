package org.gonghui.testing;

import java.nio.file.Path;
import org.gonghui.embedded.ServiceDatabase;

/// The database server and the broker under a service that is tested. No test knows which of them it has.
interface Ground extends AutoCloseable {

  /// The one place that chooses: containers where Maven was called with `-Dcontainers`, else embedded parts.
  ///
  /// @param folder for what embedded parts write
  static Ground start(ServiceDatabase database, Path folder) {
    return System.getProperty("containers") == null
        ? EmbeddedGround.start(database, folder)
        : ContainerGround.start(database);
  }

  /// The database's address, without a user.
  String databaseUrl();

  String bootstrapServers();

  BrokerName broker();

  @Override
  void close();
}
