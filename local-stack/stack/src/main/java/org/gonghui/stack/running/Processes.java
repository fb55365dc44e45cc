package org.gonghui.stack.running;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gonghui.embedded.Hang;
import org.gonghui.embedded.LeftOver;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;

/// What is done to a process of the running stack. Whoever started it starts it again when it has ended.
///
/// @param home of the stack
public record Processes(Home home) {
  /// Named as the others, though it is told nowhere: its process is found by its data.
  public static final String POSTGRES = "postgres";

  private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);
  private static final Duration AGAIN_WITHIN = Duration.ofMinutes(2);

  /// Ends it at once, as `kill -9` does.
  ///
  /// @return the process that died
  public long kill(String name) {
    var process = process(name);
    process.destroyForcibly();
    process.onExit().join();
    return process.pid();
  }

  /// Asks an application to end, as SIGTERM does, and waits until it runs anew and takes calls.
  ///
  /// @return how long that took
  /// @throws IllegalStateException when it does not end within two minutes, or is not back after two more
  public Duration restart(String name) {
    var begin = System.nanoTime();
    var part = part(name).orElseThrow(() -> new IllegalStateException(name + " does not run"));
    var process = process(name);
    process.destroy();
    awaitEnd(process, part, ENDS_WITHIN);
    if (!new Readiness().await(part.port(), AGAIN_WITHIN, () -> false)) {
      throw new IllegalStateException(name + " does not come back; its log: " + part.log());
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static void awaitEnd(ProcessHandle process, Running.Part part, Duration within) {
    try {
      process.onExit().orTimeout(within.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException late) {
      throw new IllegalStateException(
          "%s, process %d, does not end within %d s of SIGTERM; its log: %s"
              .formatted(part.name(), process.pid(), within.toSeconds(), part.log()),
          late);
    }
  }

  /// It hangs until this is closed.
  public Hang hang(String name) {
    return Hang.ofAll(process(name));
  }

  /// Wakes whatever was left hanging.
  public void wake() {
    var parts = Running.in(home).stream().flatMap(running -> running.parts().stream());
    Stream.concat(parts.map(Running.Part::name), Stream.of(POSTGRES))
        .flatMap(name -> find(name).stream())
        .forEach(Hang::wake);
  }

  /// The process that it is now, if it lives.
  public Optional<ProcessHandle> find(String name) {
    return name.equals(POSTGRES)
        ? LeftOver.postmaster(home.file(POSTGRES))
        : part(name).flatMap(Running.Part::handle);
  }

  private Optional<Running.Part> part(String name) {
    return Running.in(home).stream()
        .flatMap(running -> running.parts().stream())
        .filter(part -> part.name().equals(name))
        .findFirst();
  }

  private ProcessHandle process(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }
}
