package org.gonghui.stack.running;

import java.util.Optional;
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

  /// Ends it at once, as `kill -9` does.
  ///
  /// @return the process that died
  public long kill(String name) {
    var process = process(name);
    process.destroyForcibly();
    process.onExit().join();
    return process.pid();
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
        : Running.in(home).stream()
            .flatMap(running -> running.parts().stream())
            .filter(part -> part.name().equals(name))
            .findFirst()
            .flatMap(Running.Part::handle);
  }

  private ProcessHandle process(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }
}
