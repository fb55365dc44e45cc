package org.gonghui.stack;

import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Restarts processes in order.
@Command(
    name = "restart",
    header = "Restart processes one after the other, each in order.",
    description = {
      "",
      "Each gets SIGTERM, answers what is under way, ends, and is started again; the next one follows when it takes",
      "calls. With up --copies 2 another one answers meanwhile.",
      ""
    })
final class RestartCommand implements Callable<Integer> {
  private final Processes processes;
  private final Console console;
  private final Commands commands;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "gateway, member, member-2 …; all of them where none is named.")
  private List<String> names = List.of();

  RestartCommand(Commands commands) {
    this.commands = commands;
    this.processes = new Processes(commands.home());
    this.console = commands.console();
  }

  @Override
  public Integer call() {
    var running = running();
    var unknown = names.stream().filter(name -> !running.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: not among what runs and can be restarted: %s".formatted(unknown, running));
    }
    (names.isEmpty() ? running : names).forEach(this::restart);
    return 0;
  }

  private void restart(String name) {
    var took = processes.restart(name);
    console.step("%s takes calls again after %.1f s".formatted(name, took.toMillis() / 1000.0));
  }

  /// Applications only: database and broker have no copies.
  ///
  /// @throws IllegalStateException when nothing is up
  private List<String> running() {
    var applications = Copy.all(Copy.MOST).map(Copy::name).toList();
    return Running.aliveIn(commands.home()).parts().stream()
        .map(Running.Part::name)
        .filter(applications::contains)
        .toList();
  }
}
