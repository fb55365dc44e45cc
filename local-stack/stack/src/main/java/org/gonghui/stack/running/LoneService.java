package org.gonghui.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.LeftOver;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.home.Ways;
import org.jspecify.annotations.Nullable;

/// One service with all that it stands on, called as in production and not as for a quick start: what benchmarks measure.
/// Its data are new each time.
public final class LoneService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Home home;
  private final Ports ports;
  private final Service service;
  private final Ground ground;
  private @Nullable Process process;
  private @Nullable Process second;

  private LoneService(Home home, Ports ports, Console console, Service service) {
    this.home = home;
    this.ports = ports;
    this.service = service;
    this.ground = Ground.steady(home, Ways.straight(ports), console);
  }

  /// @param home where it keeps what it needs
  /// @param settings of the service besides the usual ones
  /// @throws IllegalStateException when it does not become ready
  public static LoneService start(
      Home home, Ports ports, Console console, Service service, Map<String, String> settings)
      throws IOException {
    LeftOver.end(home.file("postgres"));
    home.forget();
    home.prepare();
    var lone = new LoneService(home, ports, console, service);
    try {
      lone.start(settings);
      console.step(service.word() + " ready");
      return lone;
    } catch (IOException | RuntimeException e) {
      lone.close();
      throw e;
    }
  }

  private void start(Map<String, String> more) throws IOException {
    ground.startOutside();
    ground.startPostgres();
    ground.startKafka();
    KeyFiles.in(home.keys()).create(KeyFiles.SERVICES);
    process = start(new Copy(service, 1), service.application(home), more);
  }

  /// Another copy of the service beside the first, on the ports of a second one.
  ///
  /// @param application where its package lies: it may be another than the service's own
  /// @param more settings besides the usual ones
  public ProcessHandle second(Path application, Map<String, String> more) throws IOException {
    var started = start(new Copy(service, 2), application, more);
    second = started;
    return started.toHandle();
  }

  private Process start(Copy copy, Path application, Map<String, String> more) throws IOException {
    var file =
        new ServiceSettings(home, Ways.straight(ports), KeyFiles.in(home.keys()), 1, Duration.ZERO)
            .write(copy);
    for (var setting : more.entrySet()) {
      Files.writeString(
          file, setting.getKey() + "=" + setting.getValue() + "\n", StandardOpenOption.APPEND);
    }
    var log = home.log(copy.name());
    var started =
        new ServiceCommand(home, service).steady(file, log).directory(application.toFile()).start();
    if (!new Readiness().await(ports.of(copy), PATIENCE, () -> !started.isAlive())) {
      started.destroyForcibly();
      throw new IllegalStateException(copy.name() + " does not become ready; its log: " + log);
    }
    return started;
  }

  public ProcessHandle process() {
    return Objects.requireNonNull(process).toHandle();
  }

  /// PostgreSQL's first process; the others are its children.
  public ProcessHandle postgres() {
    return LeftOver.postmaster(home.file("postgres"))
        .orElseThrow(() -> new IllegalStateException("PostgreSQL is gone"));
  }

  public ProcessHandle kafka() {
    return ground.parts().stream()
        .flatMap(part -> part.handle().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Kafka is gone"));
  }

  @Override
  public void close() {
    end(second);
    end(process);
    ground.close();
  }

  private static void end(@Nullable Process process) {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }
}
