package org.gonghui.stack.running;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Service;

/// How a service's JVM is called. The cache of its start-up is taken only when it is called in the same way, from the
/// same folder, as when the cache was made.
public final class ServiceCommand {

  private static final String CACHE = "app.aot";
  private static final List<String> FLAGS =
      List.of(
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "-Dquarkus.profile=local",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  private final Home home;
  private final Service service;

  public ServiceCommand(Home home, Service service) {
    this.home = home;
    this.service = service;
  }

  public boolean cached() {
    return Files.exists(cache());
  }

  public Path cache() {
    return service.application(home).resolve(CACHE);
  }

  ProcessBuilder builder(Path settings, Path output, Training training) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(training.options(cache()));
    command.add("-Dquarkus.config.locations=" + settings.toUri());
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    var log = Redirect.appendTo(output.toFile());
    return new ProcessBuilder(command)
        .directory(service.application(home).toFile())
        .redirectOutput(log)
        .redirectError(log);
  }

  /// Whether this run makes the cache for later ones.
  public enum Training {
    /// The JVM writes the cache when it ends, which takes it a while.
    ON(Duration.ofMinutes(5)),
    OFF(Duration.ofSeconds(40));

    private final Duration patience;

    Training(Duration patience) {
      this.patience = patience;
    }

    /// What the JVM is told of this cache: to write it, to use it, or nothing where there is none.
    List<String> options(Path cache) {
      return switch (this) {
        case ON -> List.of("-XX:AOTCacheOutput=" + cache);
        case OFF -> Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
      };
    }

    Duration patience() {
      return patience;
    }
  }
}
