package org.gonghui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.operating.DeadLetters;
import org.gonghui.stack.operating.DeadLetters.Letter;
import org.gonghui.stack.operating.OnDuty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Events that a service could not take.
@Command(
    name = "dead-letters",
    header = "Events that a service could not take: list them, try them again, put them away.",
    description = {
      "",
      "A service that fails at an event three times for the event's own sake puts it aside and goes on. Nothing is",
      "lost: find the cause, mend it, and have the event tried again; its effect runs once.",
      ""
    },
    subcommands = {
      DeadLettersCommand.ListThem.class,
      DeadLettersCommand.Replay.class,
      DeadLettersCommand.Discard.class
    },
    footer = {
      "",
      "  ./gonghui dead-letters list",
      "  ./gonghui dead-letters replay training 0198c1f2-…",
      "  ./gonghui dead-letters replay training --all --consumer roster-partner"
    })
final class DeadLettersCommand implements Callable<Integer> {
  private final Commands commands;

  DeadLettersCommand(Commands commands) {
    this.commands = commands;
  }

  /// Without a word behind it: what is open.
  @Override
  public Integer call() {
    return new ListThem(commands).call();
  }

  private static void tell(Commands commands, String service, Letter letter) {
    commands
        .console()
        .say(
            "%-11s %-9s %s  %s  key %s"
                .formatted(service, letter.state(), letter.id(), letter.place(), letter.key()));
    commands
        .console()
        .say(
            "            %s gave it up at %s, %d times: %s"
                .formatted(letter.consumer(), letter.failedAt(), letter.tries(), letter.cause()));
  }

  /// Lists them.
  @Command(
      name = "list",
      header = "What was given up, oldest first, with the cause. Changes nothing.",
      description = {
        "",
        "Ends with 1 when a service does not tell, such as while its database is away.",
        ""
      })
  static final class ListThem implements Callable<Integer> {
    private final Commands commands;

    @Parameters(
        paramLabel = "SERVICE",
        arity = "0..*",
        description = "member, assistance, screening or training; all when none is named.")
    private List<String> services = new ArrayList<>();

    @Option(
        names = "--state",
        defaultValue = "OPEN",
        description = "OPEN, REPLAYED or DISCARDED (${DEFAULT-VALUE}).")
    private String state = "OPEN";

    ListThem(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      var duty = OnDuty.at(commands.home(), commands.clock());
      var asked = state.toUpperCase(Locale.ROOT);
      int count = 0;
      int away = 0;
      for (var service : OnDuty.services(services)) {
        try {
          var letters =
              new DeadLetters(duty.hastyOperator(), service).list(asked, Optional.empty());
          letters.forEach(letter -> tell(commands, service, letter));
          count += letters.size();
        } catch (UnexpectedAnswer notTold) {
          away++;
          commands
              .console()
              .say("%-11s does not tell: %s".formatted(service, notTold.getMessage()));
        }
      }
      commands.console().say("%d dead letters are %s.".formatted(count, asked));
      return away == 0 ? 0 : 1;
    }
  }

  /// Has them tried again.
  @Command(
      name = "replay",
      header = "Has one tried again, or all open ones; waits and tells what became of each.",
      description = {"", "Ends with 1 when one is still open.", ""})
  static final class Replay implements Callable<Integer> {
    private final Commands commands;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Who gave it up.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "Which one.")
    private @Nullable String id;

    @Option(names = "--all", description = "All open ones, in the order given up.")
    private boolean all;

    @Option(names = "--consumer", paramLabel = "C", description = "With --all: only this one's.")
    private @Nullable String consumer;

    @Spec private @Nullable CommandSpec spec;

    Replay(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      if (all == (id != null) && spec != null) {
        throw new ParameterException(spec.commandLine(), "Say either an ID or --all");
      }
      var name = OnDuty.services(List.of(service)).getFirst();
      var duty = OnDuty.at(commands.home(), commands.clock());
      var letters = new DeadLetters(duty.operator(), name);
      var outcomes =
          id == null
              ? letters.replayAll(Optional.ofNullable(consumer))
              : List.of(letters.replay(id));
      outcomes.forEach(letter -> tell(commands, name, letter));
      var open = outcomes.stream().filter(Letter::isOpen).count();
      commands.console().say("%d tried again, %d still open.".formatted(outcomes.size(), open));
      return open == 0 ? 0 : 1;
    }
  }

  /// Puts one away.
  @Command(
      name = "discard",
      header = "Puts one away for good: it is not tried again and stays listed as DISCARDED.")
  static final class Discard implements Callable<Integer> {
    private final Commands commands;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Who gave it up.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Which one.")
    private String id = "";

    Discard(Commands commands) {
      this.commands = commands;
    }

    @Override
    public Integer call() {
      var name = OnDuty.services(List.of(service)).getFirst();
      var duty = OnDuty.at(commands.home(), commands.clock());
      tell(commands, name, new DeadLetters(duty.operator(), name).discard(id));
      return 0;
    }
  }
}
