package org.gonghui.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gonghui.stack.running.Console;

/// The machine's cores in two halves, so that callers take nothing from those they call: the upper half is the callers', the
/// lower one is that of everybody else who is started while this is open. With one core, or without `taskset`, all share all.
final class Cores implements AutoCloseable {
  private static final String STATUS = "/proc/self/status";
  private static final String ALLOWED = "Cpus_allowed_list:";

  private final CoreList all;
  private final boolean split;

  private Cores(CoreList all, boolean split) {
    this.all = all;
    this.split = split;
  }

  static Cores split(Console console) throws IOException {
    var all = allowed();
    var split = all.numbers().size() > 1 && pin(all.lower());
    console.step(
        split
            ? "callers on core %s, all else on %s".formatted(all.upper(), all.lower())
            : "callers share the cores: there is one, or no taskset (Debian: util-linux)");
    return new Cores(all, split);
  }

  /// What stands before the command of a process that calls.
  List<String> callers() {
    return split ? List.of("taskset", "-c", all.upper().toString()) : List.of();
  }

  private static CoreList allowed() throws IOException {
    try (var lines = Files.lines(Path.of(STATUS))) {
      return lines
          .filter(line -> line.startsWith(ALLOWED))
          .map(line -> CoreList.of(line.substring(ALLOWED.length()).strip()))
          .findFirst()
          .orElseThrow();
    }
  }

  /// This process with all its threads, and so whatever it starts from now on.
  private static boolean pin(CoreList cores) throws IOException {
    var own = "" + ProcessHandle.current().pid();
    var command = List.of("taskset", "-a", "-c", "-p", cores.toString(), own);
    Process taskset;
    try {
      taskset = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      return false;
    }
    var said = new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (taskset.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("taskset: " + said);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    if (split) {
      pin(all);
    }
  }
}
