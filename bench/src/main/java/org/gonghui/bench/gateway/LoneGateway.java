package org.gonghui.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.bench.Started;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.Readiness;

/// The packaged gateway in front of one address, which stands for all services: token check and limits on, the limits so wide
/// that nobody meets them.
public final class LoneGateway {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> CLASSES =
      List.of("read", "write", "identity", "bulk", "public");
  private static final long WIDE = 1_000_000_000;

  /// For a front that is not to refuse anybody, however many calls wait for a moment: peers let them wait too.
  static final List<String> MANY_PLACES =
      List.of(
          "-Dgonghui.gateway.load.initial=20000",
          "-Dgonghui.gateway.load.largest=20000",
          "-Dgonghui.gateway.pool.waiting=20000");

  private LoneGateway() {}

  /// Comes back when it is ready. Its issuer must be up.
  ///
  /// @param port of what it is in front of
  /// @param jvm options besides those that all have
  public static Started start(Home home, Ports ports, int port, List<String> jvm)
      throws IOException {
    var file = home.file("settings").resolve("lone-gateway.properties");
    Files.writeString(
        file,
        settings(ports, port).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    var words = new ArrayList<>(jvm);
    words.add("--add-opens=java.base/java.lang.invoke=ALL-UNNAMED");
    words.add("-Dquarkus.profile=local");
    words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    words.add("-Dquarkus.config.locations=" + file.toUri());
    words.add("-jar");
    words.add(Service.GATEWAY.application(home).resolve("quarkus-run.jar").toString());
    var log = home.log("gateway");
    var gateway = Started.start(Started.java(words), ports.gateway(), log);
    var process = gateway.process();
    if (!new Readiness().await(ports.gateway(), PATIENCE, () -> !process.isAlive())) {
      gateway.close();
      throw new IllegalStateException("the gateway does not become ready; its log: " + log);
    }
    return gateway;
  }

  private static Map<String, String> settings(Ports ports, int port) {
    var settings = new TreeMap<String, String>();
    // above application.properties in the jar
    settings.put("config_ordinal", "290");
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", "" + ports.gateway());
    settings.put("quarkus.oidc.auth-server-url", ports.issuerUrl());
    settings.put("quarkus.oidc.token.issuer", ports.issuerUrl());
    for (var service : Service.withDatabase()) {
      settings.put("gonghui.gateway.routes." + service.word() + ".url", Ports.local(port));
    }
    CLASSES.forEach(one -> settings.put("gonghui.gateway.limits.of." + one + ".calls", "" + WIDE));
    return settings;
  }
}
