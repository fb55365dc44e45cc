package org.gonghui.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Processes hang until this is closed: they are stopped and woken again, as on a machine that does not answer.
public final class Hang implements AutoCloseable {
  private final List<String> pids;

  private Hang(List<String> pids) {
    this.pids = pids;
  }

  public static Hang of(long pid) {
    return new Hang(List.of(String.valueOf(pid))).begin();
  }

  /// A process with all that it started, such as PostgreSQL.
  public static Hang ofAll(ProcessHandle process) {
    return whole(process).begin();
  }

  /// Wakes a process that somebody else left hanging, with all that it started.
  public static void wake(ProcessHandle process) {
    whole(process).close();
  }

  private static Hang whole(ProcessHandle process) {
    return new Hang(
        Stream.concat(Stream.of(process), process.descendants())
            .map(each -> String.valueOf(each.pid()))
            .toList());
  }

  private Hang begin() {
    signal("-STOP");
    return this;
  }

  @Override
  public void close() {
    signal("-CONT");
  }

  private void signal(String name) {
    var command = new ArrayList<>(List.of("kill", name));
    command.addAll(pids);
    try {
      // one that ended meanwhile is no fault
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
