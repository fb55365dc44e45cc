package org.gonghui.stack;

import java.io.IOException;
import java.nio.file.Files;
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
    // nohup: the closed terminal of today must not end it
    var process = Anew.with(List.of("nohup"), options.arguments(), log).start();
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
}
