package org.gonghui.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The PostgreSQL over a data folder. It can outlive its parent: kill -9 of the stack leaves it running.
public final class LeftOver {

  private LeftOver() {}

  /// Ends the server over this data folder, when there is one, in its fast and safe way; answers its process id.
  ///
  /// @throws IllegalStateException when it does not end within half a minute
  public static Optional<Long> end(Path data) {
    var found = postmaster(data);
    found.ifPresent(LeftOver::end);
    return found.map(ProcessHandle::pid);
  }

  /// The server over this data folder, when there is one.
  public static Optional<ProcessHandle> postmaster(Path data) {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid)
          .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle postmaster) {
    try {
      // SIGINT: roll back, checkpoint, end; SIGTERM would wait for every client.
      new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start().waitFor();
      postmaster.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(
          "PostgreSQL, process " + postmaster.pid() + ", was left over and does not end", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
