package org.gonghui.deploy;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The steps beside the services, each a container of docker-compose.yml.
@Command(
    name = "gonghui-deploy",
    mixinStandardHelpOptions = true,
    header = "What the containers of Gonghui need beside the services.",
    subcommands = {
      TopicsCommand.class,
      StandInsCommand.class,
      LoadCommand.class,
      StoryCommand.class,
      TrafficCommand.class,
      SetBackCommand.class,
      PromisesCommand.class,
      ProofsCommand.class
    })
final class Deploy {

  private Deploy() {}

  public static void main(String... args) {
    var line = new CommandLine(new Deploy());
    line.setExecutionExceptionHandler(Deploy::tell);
    System.exit(line.execute(args));
  }

  private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(String.valueOf(failure.getMessage()));
    if (System.getenv("GONGHUI_TRACE") != null) {
      failure.printStackTrace(line.getErr());
    }
    return 1;
  }
}
