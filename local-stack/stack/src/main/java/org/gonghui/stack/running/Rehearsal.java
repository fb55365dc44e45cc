package org.gonghui.stack.running;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  private static final int MOST_SECONDS = 20;

  private final Home home;
  private final Ports ports;
  private final Console console;
  private final CountDownLatch over = new CountDownLatch(1);

  /// @param home where it keeps what it needs, thrown away afterwards
  public Rehearsal(Home home, Ports ports, Console console) {
    this.home = home;
    this.ports = ports;
    this.console = console;
  }

  /// @param exercise calls a service, so that what the first callers need is in its cache too
  public void run(Consumer<Service> exercise) throws IOException {
    var running = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> abandon(running)));
    try {
      runAll(exercise);
    } finally {
      over.countDown();
    }
  }

  private void runAll(Consumer<Service> exercise) throws IOException {
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

  /// Told to end before it was done: it ends in order, and nothing that it started goes on.
  private void abandon(Thread running) {
    running.interrupt();
    try {
      over.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    LeftOver.end(home.file("postgres"));
  }
}
