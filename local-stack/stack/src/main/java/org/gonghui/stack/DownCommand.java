package org.gonghui.stack;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gonghui.embedded.LeftOver;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.LeftOvers;
import picocli.CommandLine.Command;

/// Stops everything in order.
@Command(
    name = "down",
    header = "Stop everything in order: services, stand-ins, Kafka, PostgreSQL.")
final class DownCommand implements Callable<Integer> {

  private static final int MOST_SECONDS = 60;

  private final Home home;
  private final Console console;

  DownCommand(Commands commands) {
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var running = Running.in(home);
    if (running.isEmpty()) {
      console.say("Nothing is up.");
      return 0;
    }
    var up = running.filter(Running::alive).flatMap(r -> ProcessHandle.of(r.pid()));
    if (up.isPresent()) {
      end(up.get());
    }
    LeftOvers.end(home, console);
    LeftOver.end(home.file("postgres"));
    console.step("down");
    return 0;
  }

  private void end(ProcessHandle up) throws InterruptedException, ExecutionException {
    up.destroy();
    try {
      up.onExit().get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      console.step("did not end within %d s: killed".formatted(MOST_SECONDS));
      up.destroyForcibly();
    }
  }
}
