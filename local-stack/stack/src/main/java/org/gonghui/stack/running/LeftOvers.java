package org.gonghui.stack.running;

import java.util.concurrent.CompletableFuture;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Running.Part;

/// Processes of an earlier stack whose `up` was killed.
public final class LeftOvers {

  private LeftOvers() {}

  /// Ends those that still live, by the ids that they were started under, and waits for them.
  public static void end(Home home, Console console) {
    Running.in(home).stream()
        .flatMap(running -> running.parts().stream())
        .filter(Part::alive)
        .flatMap(part -> {
          console.step(
              "left over from a kill, ended: %s, process %d".formatted(part.name(), part.pid()));
          return part.handle().stream();
        })
        .map(handle -> {
          handle.destroyForcibly();
          return handle.onExit();
        })
        .forEach(CompletableFuture::join);
    Running.clear(home);
  }
}
