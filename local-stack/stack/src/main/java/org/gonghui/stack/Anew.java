package org.gonghui.stack;

import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// This program again, as a process of its own with other arguments, apart from the terminal.
final class Anew {

  private Anew() {}

  /// @param before what is put before the command, such as `nohup`
  static ProcessBuilder with(List<String> before, List<String> arguments, Path log) {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Gonghui.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
  }
}
