package org.gonghui.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;

/// Starts `up` as a process of its own and waits until it says that it is ready.
record Detached(Home home, Console console) {

  int start(UpOptions options) throws IOException, InterruptedException {
    var log = home.kept().resolve("up.log");
    Files.deleteIfExists(log);
    Running.clear(home);
    var process = process(options, log);
    console.step("starting; progress: " + log);
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      if (Running.in(home).filter(Running::ready).isPresent()) {
        console.step("ready");
        new Welcome(home, console, new Ports(options.port())).say();
        return 0;
      }
    }
    Files.readAllLines(log).forEach(console::say);
    return 1;
  }

  /// nohup: the closed terminal of today must not end it.
  private Process process(UpOptions options, Path log) throws IOException {
    var command = new ArrayList<String>();
    command.addAll(
        List.of("nohup", Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Gonghui.class.getName());
    command.addAll(options.arguments());
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
