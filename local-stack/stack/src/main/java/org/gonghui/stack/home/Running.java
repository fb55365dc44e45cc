package org.gonghui.stack.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs now, as `.gonghui/running.json` tells the other commands.
///
/// @param pid of the process of `up`
/// @param since when it was started, RFC 3339
/// @param ready whether everything answers and the stack is loaded
/// @param addresses by name: gateway, issuer, authority, …
/// @param parts the processes that it started
public record Running(
    long pid,
    String since,
    int port,
    boolean ready,
    Map<String, String> addresses,
    List<Part> parts) {

  /// A process of the stack.
  ///
  /// @param since its start in milliseconds: a process id alone may be somebody else's by now
  public record Part(String name, long pid, long since, int port, String log) {

    public Part {}

    public boolean alive() {
      return handle().isPresent();
    }

    public Optional<ProcessHandle> handle() {
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(h -> started(h) == since);
    }

    public static long started(ProcessHandle handle) {
      return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }
  }

  private static Path file(Home home) {
    return home.file("running.json");
  }

  public static Optional<Running> in(Home home) {
    var file = file(home);
    return Files.exists(file) ? Optional.of(Json.read(file, Running.class)) : Optional.empty();
  }

  /// @throws IllegalStateException when nothing is up: that ends a command with 1
  public static Running aliveIn(Home home) {
    return in(home).filter(Running::alive).orElseThrow(Running::nothingIsUp);
  }

  /// @throws IllegalStateException when nothing is up, or it does not take calls yet: that ends a command with 1
  public static Running readyIn(Home home) {
    return in(home).filter(Running::alive).filter(Running::ready).orElseThrow(Running::nothingIsUp);
  }

  private static IllegalStateException nothingIsUp() {
    return new IllegalStateException("Nothing is up: ./gonghui up --detach");
  }

  public void write(Home home) {
    Json.write(file(home), this);
  }

  public static void clear(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Whether the process of `up` lives.
  public boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> handle.info().command().orElse("java").endsWith("java"))
        .isPresent();
  }
}
