package org.gonghui.stack.running;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.embedded.LeftOver;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.home.Ways;

/// A run that makes the start-up caches that are missing: beside the data, on other ports, one service after the other, so that it
/// takes the memory of one.
public final class Rehearsal {

  private final Home home;
  private final Ports ports;
  private final Console console;

  /// @param home where it keeps what it needs, thrown away afterwards
  public Rehearsal(Home home, Ports ports, Console console) {
    this.home = home;
    this.ports = ports;
    this.console = console;
  }

  /// @param exercise calls a service, so that what the first callers need is in its cache too
  public void run(Consumer<Service> exercise) throws IOException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::abandon));
    LeftOver.end(home.file("postgres"));
    home.forget();
    home.prepare();
    var keys = KeyFiles.in(home.keys());
    keys.create(KeyFiles.SERVICES);
    var ways = Ways.straight(ports);
    var settings = new ServiceSettings(home, ways, keys, 1, Duration.ZERO);
    var broker = StartUpCaches.ofBroker(home);
    var caches = broker.usable() ? CacheUse.TAKE : CacheUse.MAKE;
    try (var ground = new Ground(home, ways, console, caches, () -> {})) {
      ground.startOutside();
      ground.startPostgres();
      ground.startKafka();
      for (var service : StartUpCaches.missing(home)) {
        rehearse(service, settings, exercise);
      }
    }
    broker.seal();
    home.forget();
  }

  private void rehearse(Service service, ServiceSettings settings, Consumer<Service> exercise) {
    var copies = List.of(new Copy(service, 1));
    try (var one = new Applications(home, ports, console, CacheUse.MAKE, copies, () -> {})) {
      one.start(settings);
      one.await();
      exercise.accept(service);
    }
    var cache = StartUpCaches.of(home, service);
    cache.seal();
    console.step(service.word() + (cache.usable() ? ": cache made" : ": no cache was made"));
  }

  /// Told to end before it was done: nothing that it started may go on.
  private void abandon() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    LeftOver.end(home.file("postgres"));
  }
}
