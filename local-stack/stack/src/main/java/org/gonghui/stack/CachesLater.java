package org.gonghui.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.StartUpCaches;
import org.jspecify.annotations.Nullable;

/// Has the start-up caches made beside a stack that is up, once the machine is quiet and by a process that gives way to
/// every other. It ends with the stack.
final class CachesLater implements AutoCloseable {

  private static final int LOOK_SECONDS = 5;
  private static final int QUIET_LOOKS = 24;
  private static final double QUIET_LOAD = 0.7;

  private final Home home;
  private final Console console;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile @Nullable Process making;

  CachesLater(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  void start() {
    if (!StartUpCaches.complete(home)) {
      Thread.ofVirtual().name("caches").start(this::make);
    }
  }

  private void make() {
    try {
      if (becameQuiet()) {
        var log = home.log("caches");
        var process = command(log).start();
        making = process;
        console.step("making start-up caches at low priority; progress: " + log);
        console.step(
            process.waitFor() == 0 ? "start-up caches made" : "no start-up caches; " + log);
      }
    } catch (IOException e) {
      console.step("no start-up caches: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// By the script: it makes the commands' own cache as well.
  private ProcessBuilder command(Path log) {
    return new ProcessBuilder(
            "nice", "-n", "19", home.project().resolve("gonghui").toString(), "caches")
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
  }

  private boolean becameQuiet() throws InterruptedException {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    for (int quiet = 0; quiet < QUIET_LOOKS; ) {
      if (stop.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
      var load = machine.getSystemLoadAverage();
      quiet = load >= 0 && load < QUIET_LOAD ? quiet + 1 : 0;
    }
    return true;
  }

  @Override
  public void close() {
    stop.countDown();
    var process = making;
    if (process != null && process.isAlive()) {
      process.destroy();
      process.onExit().join();
    }
  }
}
