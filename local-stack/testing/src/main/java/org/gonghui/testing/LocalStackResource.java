package org.gonghui.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.ServiceDatabase;
import org.jspecify.annotations.Nullable;

/// Gives a `@QuarkusTest` the real things: PostgreSQL with the owner's and the service's role, Kafka, and a key that
/// signs tokens ([Token]), so that no issuer is needed.
///
/// Kafka makes topics when they are first named, with six partitions. Whether both are embedded or in containers, [Ground] says.
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

  /// Who signs the tokens that the service under test takes.
  public static final String ISSUER = "https://issuer.test.gonghui.org";

  static final String AUDIENCE = "gonghui";
  private static final ServiceDatabase DATABASE = new ServiceDatabase("service");

  private @Nullable Ground ground;
  private @Nullable Path home;

  @Override
  public Map<String, String> start() {
    try {
      var folder = Files.createTempDirectory("gonghui-test-");
      home = folder;
      var started = Ground.start(DATABASE, folder);
      ground = started;
      return settings(folder, started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(Path folder, Ground ground) {
    var keys = Keys.generate();
    var url = ground.databaseUrl();
    var settings = new HashMap<String, String>();
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", DATABASE.app());
    settings.put("quarkus.datasource.password", DATABASE.app());
    settings.put("quarkus.flyway.jdbc-url", url);
    settings.put("quarkus.flyway.username", DATABASE.owner());
    settings.put("quarkus.flyway.password", DATABASE.owner());
    settings.put("quarkus.flyway.migrate-at-start", "true");
    settings.put("quarkus.flyway.placeholders.app", DATABASE.app());
    settings.put("kafka.bootstrap.servers", ground.bootstrapServers());
    settings.put("quarkus.oidc.auth-server-url", "");
    settings.put("quarkus.oidc.public-key", Keys.text(keys.getPublic()));
    settings.put("quarkus.oidc.token.issuer", ISSUER);
    settings.put("quarkus.oidc.token.audience", AUDIENCE);
    settings.put("quarkus.http.test-port", "0");
    settings.put("gonghui.keys.file", keyFile(folder.resolve("keys")));
    settings.put(Settings.DATABASE_URL.key(), url);
    settings.put(Settings.DATABASE_APP.key(), DATABASE.app());
    settings.put(Settings.BOOTSTRAP_SERVERS.key(), ground.bootstrapServers());
    settings.put(Settings.BROKER.key(), ground.broker().toString());
    settings.put(Settings.PRIVATE_KEY.key(), Keys.text(keys.getPrivate()));
    settings.put(Settings.PUBLIC_KEY.key(), Keys.text(keys.getPublic()));
    return settings;
  }

  /// Every service's keys are made, for the resource does not know which service is tested: its configuration does.
  private static String keyFile(Path folder) {
    KeyFiles.in(folder).create(KeyFiles.SERVICES);
    KeyFiles.in(folder).create(List.of("kit"));
    return folder + "/${gonghui.service}.json";
  }

  @Override
  public void stop() {
    if (ground != null) {
      ground.close();
    }
    if (home != null) {
      Folders.delete(home);
    }
  }
}
