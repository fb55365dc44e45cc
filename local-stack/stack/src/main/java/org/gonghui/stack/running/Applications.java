package org.gonghui.stack.running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running.Part;

/// The gateway and the four services, a process for each copy.
final class Applications implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Home home;
  private final Ports ports;
  private final Console console;
  private final CacheUse caches;
  private final List<Copy> copies;
  private final Runnable changed;
  private final List<Child> services = new CopyOnWriteArrayList<>();
  private final Readiness readiness = new Readiness();

  Applications(
      Home home,
      Ports ports,
      Console console,
      CacheUse caches,
      List<Copy> copies,
      Runnable changed) {
    this.home = home;
    this.ports = ports;
    this.console = console;
    this.caches = caches;
    this.copies = copies;
    this.changed = changed;
  }

  void start(ServiceSettings settings) {
    copies.forEach(copy -> start(copy, settings.write(copy)));
  }

  private void start(Copy copy, Path settings) {
    var command = new ServiceCommand(home, copy.service());
    var log = home.log(copy.name());
    services.add(
        new Child(
            copy.name(),
            ports.of(copy),
            log,
            () -> Child.launch(command.builder(settings, log, caches)),
            console,
            changed));
    changed.run();
  }

  /// Waits until every service takes calls.
  void await() {
    var side = new Side();
    services.forEach(child -> side.run(() -> await(child)));
    side.await();
  }

  private void await(Child child) {
    if (!readiness.await(child.port(), PATIENCE, child::endsAgainAndAgain)) {
      throw new IllegalStateException(
          child.name() + " does not become ready; its log: " + home.log(child.name()));
    }
    console.step(child.name() + " ready");
    if (copies.stream().anyMatch(copy -> ignoredItsCache(copy, child))) {
      console.step(child.name() + ": the JVM did not take its start-up cache; ./gonghui caches");
    }
  }

  private boolean ignoredItsCache(Copy copy, Child child) {
    var cache = StartUpCaches.of(home, copy.service());
    return copy.name().equals(child.name())
        && caches == CacheUse.TAKE
        && cache.usable()
        && !child.took(cache);
  }

  List<Part> parts() {
    return services.stream().map(Child::part).toList();
  }

  @Override
  public void close() {
    try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
      services.forEach(child -> stopping.execute(() -> child.stop(caches.patience())));
    }
    console.step("services stopped");
  }
}
