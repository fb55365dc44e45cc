package org.gonghui.stack;

import java.util.concurrent.Callable;
import org.gonghui.stack.operating.OnDuty;
import org.gonghui.stack.operating.StatisticsProof;
import picocli.CommandLine.Command;

/// How many unions, workers, members and cards there are.
@Command(
    name = "statistics",
    header = "Proves the statistics of members equal to a recount.",
    subcommands = StatisticsCommand.Verify.class)
final class StatisticsCommand {

  /// Compares the statistics with the records.
  @Command(
      name = "verify",
      header = "Counts unions, workers, members and cards anew and compares, in one snapshot.",
      description = {
        "",
        "Each night the service does the same by itself and raises an alarm. What differs is told with its union and form",
        "of employment. Ends with 1 on a difference.",
        ""
      })
  static final class Verify implements Callable<Integer> {
    private final Commands commands;

    Verify(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      var duty = OnDuty.at(commands.home(), commands.clock());
      var verdict = new StatisticsProof(duty.auditor()).verdict();
      verdict.lines().forEach(commands.console()::say);
      return verdict.isEqual() ? 0 : 1;
    }
  }
}
