package org.gonghui.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the end of a process's log.
@Command(name = "logs", header = "The last lines of a log; tail -f its file to follow it.")
final class LogsCommand implements Callable<Integer> {

  private final Home home;
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description =
          "gateway, member, assistance, screening, training, member-2 …, kafka or postgres")
  private String name = "";

  @Option(names = "--lines", defaultValue = "100", description = "How many (${DEFAULT-VALUE}).")
  private int lines;

  LogsCommand(Commands commands) {
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() throws IOException {
    var log = home.log(name);
    if (!name.matches("[a-z]+(-[0-9])?") || !Files.exists(log)) {
      throw new IllegalArgumentException("No log of " + name + " in " + log.getParent());
    }
    if (lines < 1) {
      throw new IllegalArgumentException("--lines takes a number from 1 on");
    }
    var all = Files.readAllLines(log);
    all.subList(Math.max(0, all.size() - lines), all.size()).forEach(console::say);
    return 0;
  }
}
