package org.gonghui.stack;

import java.time.Clock;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/// `./gonghui`: the whole system on one machine.
@Command(
    name = "gonghui",
    mixinStandardHelpOptions = true,
    version = "Gonghui 0.1",
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    header = {
      "Gonghui (工会) on one machine: PostgreSQL, Kafka, issuer, stand-ins, five services.",
      ""
    },
    description = "Data and logs are kept in .gonghui/; everything listens on 127.0.0.1 only.",
    subcommands = {
      HelpCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      RestartCommand.class,
      TokenCommand.class,
      StoryCommand.class,
      FaultsCommand.class,
      DeadLettersCommand.class,
      AuditCommand.class,
      StatisticsCommand.class,
      KeysCommand.class,
      RebuildCommand.class,
      CachesCommand.class
    },
    footer = {
      "",
      "A first round:",
      "  ./gonghui up --detach                        start, and come back",
      "  ./gonghui token officer                      an access token on stdout",
      "  ./gonghui down                               stop everything in order",
      "",
      "./gonghui bench NAME measures beside a peer; ./gonghui bench --help."
    })
final class Gonghui {

  private Gonghui() {}

  public static void main(String... args) {
    var clock = Clock.systemUTC();
    System.exit(run(new Commands(Home.ofScript(), new Console(System.out, clock), clock), args));
  }

  static int run(Commands commands, String... args) {
    var line = new CommandLine(new Gonghui(), commands);
    line.setExecutionExceptionHandler(Gonghui::tell);
    return line.execute(args);
  }

  private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(line.getColorScheme().errorText(String.valueOf(failure.getMessage())));
    if (Boolean.getBoolean("gonghui.trace")) {
      failure.printStackTrace(line.getErr());
    }
    return 1;
  }
}
