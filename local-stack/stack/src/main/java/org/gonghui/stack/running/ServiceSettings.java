package org.gonghui.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Destination;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.OwnersOnly;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.home.Ways;

/// Everything that a service must be told to run here: addresses, logins, keys. All else is service-kit's defaults; in
/// containers the same keys have other values.
final class ServiceSettings {

  /// From SIGTERM until a process only awaits what is under way: a gateway has asked each twice by then. Nothing where
  /// nobody else would be called meanwhile.
  private static final Duration DRAIN = Duration.ofSeconds(2);

  private final Home home;
  private final Ports ports;
  private final Ways ways;
  private final KeyFiles keys;
  private final int copies;
  private final Duration backgroundAfter;

  /// @param copies processes of each service, among which a gateway spreads calls
  /// @param backgroundAfter how long after it takes calls a service begins what it does by itself
  ServiceSettings(Home home, Ways ways, KeyFiles keys, int copies, Duration backgroundAfter) {
    this.home = home;
    this.ports = ways.ports();
    this.ways = ways;
    this.keys = keys;
    this.copies = copies;
    this.backgroundAfter = backgroundAfter;
  }

  /// Writes the settings file of a copy anew and answers its path.
  Path write(Copy copy) {
    var file = home.file("settings").resolve(copy.name() + ".properties");
    var text =
        of(copy).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(file, "# written by ./gonghui up\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OwnersOnly.protect(file);
    return file;
  }

  Map<String, String> of(Copy copy) {
    var service = copy.service();
    var settings = new TreeMap<String, String>();
    // above application.properties in the jar (250), below the environment (300)
    settings.put("config_ordinal", "290");
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", String.valueOf(ports.of(copy)));
    if (copies > 1) {
      settings.put("quarkus.shutdown.delay", DRAIN.toString());
    }
    settings.put("quarkus.oidc.auth-server-url", ports.issuerUrl());
    settings.put("quarkus.oidc.token.issuer", ports.issuerUrl());
    settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ways.port(copy, Destination.KAFKA));
    if (service.hasDatabase()) {
      database(settings, copy);
      settings.put("gonghui.service", service.word());
      settings.put("gonghui.background.after", backgroundAfter.toString());
      settings.put("gonghui.keys.file", keys.of(service.word()).toString());
    }
    settings.putAll(outside(service));
    return settings;
  }

  private void database(Map<String, String> settings, Copy copy) {
    var database = new ServiceDatabase(copy.service().word());
    var port = ways.port(copy, Destination.POSTGRES);
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database.name());
    settings.put("quarkus.datasource.jdbc.url", url);
    settings.put("quarkus.datasource.username", database.app());
    settings.put("quarkus.datasource.password", database.app());
    settings.put("quarkus.flyway.jdbc-url", url);
    // it is started beside PostgreSQL
    settings.put("quarkus.flyway.connect-retries", "10");
    settings.put("quarkus.flyway.username", database.owner());
    settings.put("quarkus.flyway.password", database.owner());
    settings.put("quarkus.flyway.placeholders.app", database.app());
  }

  private Map<String, String> outside(Service service) {
    return switch (service) {
      case GATEWAY -> services();
      case MEMBER ->
          Map.of(
              "gonghui.identity.authority-url", Ports.local(ports.authority()),
              "gonghui.identity.sms-url", Ports.local(ports.texts()),
              "gonghui.beacon.url", Ports.local(ports.beacon()),
              "gonghui.push.url", Ports.local(ports.pushes()),
              // nobody has to wait for a draw on a machine of one's own
              "gonghui.draw.lead", "3S",
              "gonghui.draw.fallback-after", "10S");
      case ASSISTANCE, SCREENING, TRAINING -> Map.of();
    };
  }

  private Map<String, String> services() {
    return Service.withDatabase().stream()
        .collect(
            Collectors.toMap(
                service -> "gonghui.gateway.routes." + service.word() + ".url", this::addresses));
  }

  private String addresses(Service service) {
    return IntStream.rangeClosed(1, copies)
        .mapToObj(number -> Ports.local(ports.of(new Copy(service, number))))
        .collect(Collectors.joining(","));
  }
}
