package org.gonghui.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gonghui.stack.home.Running.Part;

/// A process of the stack that is started again when it dies without having been asked to: at once, and when it dies
/// young again and again, after pauses that grow.
final class Child {

  private static final long QUICK_DEATH_MILLIS = 10_000;
  private static final int QUICK_DEATHS = 3;
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final String name;
  private final int port;
  private final Path log;
  private final Supplier<Process> start;
  private final Console console;
  private final Runnable changed;
  private volatile Process process;
  private volatile boolean stopping;
  private volatile boolean endsAgainAndAgain;

  /// @param start starts the process, once and after each unexpected death
  /// @param changed told after the process was started again
  Child(
      String name, int port, Path log, Supplier<Process> start, Console console, Runnable changed) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.start = start;
    this.console = console;
    this.changed = changed;
    this.process = start.get();
    Thread.ofVirtual().name("watch-" + name).start(this::watch);
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /// It died young, again and again: whoever waits for it may give up.
  boolean endsAgainAndAgain() {
    return endsAgainAndAgain;
  }

  Part part() {
    return new Part(name, process.pid(), Part.started(process.toHandle()), port, log.toString());
  }

  boolean took(StartUpCache cache) {
    return cache.takenBy(process);
  }

  /// Asks it to end and waits; takes it down when it does not within that time.
  void stop(Duration patience) {
    noMore();
    process.destroy();
    try {
      if (!process.waitFor(patience)) {
        console.step(name + " does not end by itself: killed");
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void noMore() {
    stopping = true;
  }

  private void watch() {
    var quickDeaths = 0;
    while (!stopping) {
      var begin = System.nanoTime();
      var status = await();
      if (stopping) {
        return;
      }
      var lived = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      quickDeaths = lived < QUICK_DEATH_MILLIS ? quickDeaths + 1 : 0;
      endsAgainAndAgain = quickDeaths >= QUICK_DEATHS;
      console.step("%s ended with status %d: started again".formatted(name, status));
      if (endsAgainAndAgain) {
        pause(quickDeaths - QUICK_DEATHS);
      }
      startAgain();
    }
  }

  private void pause(int earlier) {
    var seconds = Math.min(1 << Math.min(earlier, 5), LONGEST_PAUSE_SECONDS);
    console.step(
        "%s ends again and again: waiting %d s; its log: %s".formatted(name, seconds, log));
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  /// Not while it is being stopped: nobody would end it.
  private synchronized void startAgain() {
    if (!stopping) {
      process = start.get();
      changed.run();
    }
  }

  private int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
      return -1;
    }
  }

  static Process launch(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
