package org.gonghui.mutants;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gonghui.mutants.Playing.Outcome;
import org.gonghui.mutants.Verdicts.Kind;
import org.gonghui.mutants.Verdicts.Verdict;

/// Plays each test on each mutant that nothing has found yet. A service that a mutant has spoilt is of no more use: then
/// nothing more is played in it, and the next run goes on.
final class Campaign {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// How many tests of a run may leave a mutant standing: what everything reaches is not played on everything.
  private static final int MOST = Integer.getInteger("gonghui.mutants.most", Integer.MAX_VALUE);

  private final List<Mutant> mutants;
  private final Verdicts verdicts;
  private final Optional<String> cleaning;
  private final Map<Mutant, Integer> standing = new HashMap<>();
  private boolean spoilt;
  private boolean isTouched;

  /// @param cleaning the SQL that takes away what a mutant may have left
  Campaign(List<Mutant> mutants, Verdicts verdicts, Optional<String> cleaning) {
    this.mutants = mutants;
    this.verdicts = verdicts;
    this.cleaning = cleaning;
  }

  /// That of the system properties: `gonghui.mutants` (PIT's list), `gonghui.mutants.texts`, `.verdicts`, `.cleaning`.
  static Optional<Campaign> configured() {
    return Optional.ofNullable(System.getProperty("gonghui.mutants"))
        .map(report ->
            new Campaign(
                Mutants.in(Path.of(report), file("texts")),
                new Verdicts(file("verdicts")),
                Optional.ofNullable(System.getProperty("gonghui.mutants.cleaning"))));
  }

  private static Path file(String name) {
    return Path.of(System.getProperty("gonghui.mutants." + name));
  }

  boolean isSpoilt() {
    return spoilt;
  }

  void play(Playing test) {
    // JUnit's own playing has not tidied up yet
    clean(test);
    var lines = new HashSet<String>();
    var patience = took(test, lines).multipliedBy(10).plusSeconds(30);
    for (var mutant : mutants) {
      if (!spoilt
          && mutant.isReached(lines)
          && !verdicts.isFound(mutant)
          && !verdicts.is(Kind.NOT_IN_PLACE, mutant)
          && !verdicts.hasStood(mutant, test.name())
          && standing.getOrDefault(mutant, 0) < MOST) {
        judge(mutant, test, patience);
      }
    }
  }

  /// @param lines takes those that the test ran
  private Duration took(Playing test, Set<String> lines) {
    Probe.forget();
    var probes = new ArrayList<Swap>();
    try {
      // JUnit's own playing has loaded what the test needs
      mutants.stream()
          .map(Mutant::className)
          .distinct()
          .filter(Swap::isLoaded)
          .forEach(className -> probes.add(Swap.of(className, Probe::in)));
      return switch (test.once(PATIENCE)) {
        case Outcome.Green(var took) -> took;
        case Outcome.Red(var why) ->
            throw new IllegalStateException(test.name() + " is red without any mutant", why);
        case Outcome.Endless _ ->
            throw new IllegalStateException(test.name() + " does not end without any mutant");
      };
    } finally {
      probes.forEach(Swap::close);
      lines.addAll(Probe.lines());
    }
  }

  private void judge(Mutant mutant, Playing test, Duration patience) {
    switch (with(mutant, test, patience)) {
      case Outcome.Green _ -> stood(mutant, test);
      case Outcome.Endless _ -> {
        spoilt = true;
        note(Kind.ENDLESS, mutant, test, "");
      }
      case Outcome.Red(var why) -> red(mutant, test, patience, why);
    }
  }

  private void stood(Mutant mutant, Playing test) {
    isTouched = true;
    standing.merge(mutant, 1, Integer::sum);
    note(Kind.STOOD, mutant, test, "");
  }

  private void red(Mutant mutant, Playing test, Duration patience, Throwable why) {
    if (why instanceof NotInPlace) {
      note(Kind.NOT_IN_PLACE, mutant, test, String.valueOf(why.getCause()));
      return;
    }
    if (isTouched) {
      // red may be what the mutant before has left
      clean(test);
      if (with(mutant, test, patience) instanceof Outcome.Green) {
        stood(mutant, test);
        return;
      }
    }
    clean(test);
    if (test.once(PATIENCE) instanceof Outcome.Green) {
      note(Kind.FOUND, mutant, test, why.toString());
    } else {
      spoilt = true;
      note(Kind.UNCLEAR, mutant, test, why.toString());
    }
  }

  private static Outcome with(Mutant mutant, Playing test, Duration patience) {
    Swap inPlace;
    try {
      inPlace = Swap.of(mutant.className(), mutant::of);
    } catch (IllegalStateException e) {
      return new Outcome.Red(new NotInPlace(e));
    }
    try (inPlace) {
      return test.once(patience);
    }
  }

  private void note(Kind kind, Mutant mutant, Playing test, String why) {
    verdicts.add(
        new Verdict(kind, mutant.name(), test.name(), why.lines().findFirst().orElse("").strip()));
  }

  private void clean(Playing test) {
    isTouched = false;
    cleaning.ifPresent(sql -> {
      try {
        Class.forName("org.gonghui.testing.Database", true, test.like().getClass().getClassLoader())
            .getMethod("execute", String.class, Object[].class)
            .invoke(null, sql, new Object[0]);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("what a mutant left cannot be taken away", e);
      }
    });
  }

  private static final class NotInPlace extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotInPlace(Throwable cause) {
      super(cause);
    }
  }
}
