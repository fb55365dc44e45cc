package org.gonghui.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.gonghui.stack.faults.Chronicle;
import org.gonghui.stack.faults.Episode;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.Processes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lets processes die under load and tells whether what was promised held.
@Command(
    name = "faults",
    header =
        "Lets processes die and hang while many people play the story, and watches what was promised.",
    description = {
      "",
      "Each seed brings people of its own and draws what happens: kill -9, or SIGSTOP and SIGCONT, of a service, the",
      "gateway, Kafka or PostgreSQL; on a stack that is up --cuttable a service is cut off from PostgreSQL or Kafka too.",
      "With --copies 2 it happens to either copy. An observer looks every second and after every recovery: what was",
      "acknowledged is there, the books balance, nobody is paid, booked or a member twice, what is settled is what the",
      "bank paid. Within a minute of the last step every case has ended and every event was taken.",
      "",
      "A run that was stopped goes on with the seeds that have not held yet, with as many people and faults. One that",
      "breaks a promise ends the run with 1; --seed plays it again. Only on a stack whose data may be lost.",
      ""
    },
    subcommands = EdgeCommand.class)
final class FaultsCommand implements Callable<Integer> {
  /// A fault with the victim's way back takes about that long; people come all the while.
  private static final Duration SPREAD_OF_EACH = Duration.ofSeconds(9);

  /// So many numbers of persons has each seed.
  private static final int MOST_PEOPLE = 3_000;

  private final Home home;
  private final Console console;
  private final Commands commands;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Seeds 1 to N (${DEFAULT-VALUE}), without those that have held before.")
  private int seeds;

  @Option(names = "--seed", paramLabel = "S", description = "This one alone, played before or not.")
  private @Nullable Long seed;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many come in each seed, up to 3,000 (${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--faults",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many happen in each seed (${DEFAULT-VALUE}).")
  private int faults;

  @Option(names = "--anew", description = "Forget what was played before.")
  private boolean anew;

  FaultsCommand(Commands commands) {
    this.commands = commands;
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() {
    if (seeds < 1 || people < 1 || people > MOST_PEOPLE || faults < 0) {
      throw new IllegalArgumentException(
          "Seeds and people are at least 1, people at most %,d, faults not below 0."
              .formatted(MOST_PEOPLE));
    }
    var _ = commands.ready();
    if (anew) {
      Chronicle.forget(home);
    }
    wakeAtTheEnd();
    var asked = Optional.ofNullable(seed).map(LongStream::of);
    var broken = asked.orElseGet(this::left).filter(next -> !plays(next)).findFirst();
    Chronicle.in(home).table().forEach(console::say);
    broken.ifPresent(which ->
        console.say(
            "Seed %d broke a promise: ./gonghui faults --seed %d --people %d --faults %d"
                .formatted(which, which, people, faults)));
    return broken.isPresent() ? 1 : 0;
  }

  private LongStream left() {
    var played = Chronicle.in(home);
    var episode = episode();
    return LongStream.rangeClosed(1, seeds)
        .filter(next -> !played.held(next, people, episode.drawn(next)));
  }

  private Episode episode() {
    return new Episode(
        home, commands.clock(), people, faults, SPREAD_OF_EACH.multipliedBy(faults), console::step);
  }

  /// @return whether every promise held
  private boolean plays(long next) {
    console.step("seed %d: %d people, %d faults".formatted(next, people, faults));
    var outcome = episode().play(next);
    Chronicle.in(home).with(outcome, home);
    console.step(
        "seed %d %s; %d acknowledged, %d looks, calm after %.1f s"
            .formatted(
                next,
                outcome.sound() ? "held" : "BROKE",
                outcome.acknowledged(),
                outcome.looks(),
                outcome.calmMillis() / 1000.0));
    return outcome.sound();
  }

  /// Whoever was stopped when this was stopped would hang for ever.
  private void wakeAtTheEnd() {
    var processes = new Processes(home);
    processes.wake();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(processes::wake));
  }
}
