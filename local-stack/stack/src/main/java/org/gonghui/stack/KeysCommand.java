package org.gonghui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.stack.operating.KeyRotation;
import org.gonghui.stack.operating.News;
import org.gonghui.stack.operating.OnDuty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The keys that personal data are sealed with.
@Command(
    name = "keys",
    header = "The keys that personal data are sealed and found with.",
    subcommands = KeysCommand.Rotate.class)
final class KeysCommand {

  /// Rotates them.
  @Command(
      name = "rotate",
      header =
          "New keys for all that is sealed, while everything works; the former ones are taken away.",
      description = {
        "",
        "Adds a key to each service's file in .gonghui/keys/, lets the services seal everything anew, and takes the",
        "former key away when a whole pass found nothing left under it. That pass begins a minute after the change",
        "(gonghui.keys.settle), so this takes more than a minute; of an index two, since what stands under the former key",
        "is taken away after it. Broken off, the same command goes on.",
        ""
      })
  static final class Rotate implements Callable<Integer> {
    private final Commands commands;

    @Option(
        names = "--index",
        description = "The keys by which people are found (blind index), not those of the seals.")
    private boolean index;

    @Parameters(
        paramLabel = "SERVICE",
        arity = "0..*",
        description = "member, assistance, screening or training; all when none is named.")
    private List<String> services = new ArrayList<>();

    Rotate(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      var asked = OnDuty.services(services);
      var duty = OnDuty.at(commands.home(), commands.clock());
      var console = commands.console();
      new KeyRotation(
              duty.operator(),
              KeyFiles.in(commands.home().keys()),
              index ? "index" : "encryption",
              new News(console::step))
          .rotate(asked);
      console.step("done: the former keys open nothing here any more");
      return 0;
    }
  }
}
