package org.gonghui.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.home.Ways;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/// The containers' services are told the same as the local stack's; only the values differ.
class ComposeSettingsTest {
  private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

  /// In the file of secrets that each is given (deploy/secrets.sh).
  private static final Set<String> IN_SECRETS =
      Set.of("quarkus.datasource.username", "quarkus.datasource.password");

  /// Told to nobody here: where a settings file stands among others, what the jar says by itself, and what spares a
  /// laptop. The owner migrates in a container of its own.
  private static final Set<String> OF_THE_STACK =
      Set.of(
          "config_ordinal",
          "gonghui.service",
          "gonghui.background.after",
          "gonghui.draw.lead",
          "gonghui.draw.fallback-after",
          "quarkus.flyway.jdbc-url",
          "quarkus.flyway.connect-retries",
          "quarkus.flyway.username",
          "quarkus.flyway.password");

  @ParameterizedTest
  @EnumSource(Service.class)
  void everySettingIsTold(Service service) throws IOException {
    var told = environment(service);
    var wanted = new TreeSet<String>();
    for (var key : settings(service)) {
      if (!IN_SECRETS.contains(key) && !OF_THE_STACK.contains(key)) {
        wanted.add(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
      }
    }
    assertThat(told).containsAll(wanted);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void noSecretIsTold(Service service) throws IOException {
    assertThat(environment(service))
        .noneMatch(name -> name.contains("PASSWORD") || name.contains("CREDENTIALS"));
  }

  private static Set<String> settings(Service service) {
    var home = new Home(PROJECT, PROJECT.resolve(".gonghui"));
    var keys = KeyFiles.in(home.keys());
    return new HashSet<>(
        new ServiceSettings(home, Ways.straight(new Ports(8080)), keys, 1, Duration.ZERO)
            .of(new Copy(service, 1))
            .keySet());
  }

  private static Set<String> environment(Service service) throws IOException {
    var name = service == Service.GATEWAY ? "gateway" : service.word() + "-service";
    var compose =
        Json.tree(new Yaml().load(Files.readString(PROJECT.resolve("docker-compose.yml"))));
    var told = new HashSet<String>();
    compose.at("/services/" + name + "/environment").fieldNames().forEachRemaining(told::add);
    return told;
  }
}
