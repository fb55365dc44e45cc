package org.gonghui.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What was seen of the mutants, kept line by line: a run goes on where the one before stopped.
final class Verdicts {
  enum Kind {
    /// A test was green before it, red with it, and green after it.
    FOUND,
    /// A test did not end with it.
    ENDLESS,
    /// A test was red with it and stayed red without it: played again in a service that is new.
    UNCLEAR,
    /// A test that runs its line was green with it.
    STOOD,
    /// It could not be put in place.
    NOT_IN_PLACE
  }

  /// @param why the first line of what the test said
  record Verdict(Kind kind, String mutant, String test, String why) {
    private String line() {
      return String.join("\t", kind.name(), mutant, test, why);
    }

    private static Verdict read(String line) {
      var parts = line.split("\t", 4);
      return new Verdict(Kind.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }
  }

  private final Path file;
  private final List<Verdict> known = new ArrayList<>();

  Verdicts(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).stream().map(Verdict::read).forEach(known::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Verdict verdict) {
    known.add(verdict);
    try {
      Files.writeString(
          file, verdict.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean is(Kind kind, Mutant mutant) {
    return known.stream()
        .anyMatch(verdict -> verdict.kind() == kind && verdict.mutant().equals(mutant.name()));
  }

  /// Red twice, each time in a service that was green before, is found: it takes the service with it.
  boolean isFound(Mutant mutant) {
    return is(Kind.FOUND, mutant) || is(Kind.ENDLESS, mutant) || unclear(mutant) > 1;
  }

  long unclear(Mutant mutant) {
    return known.stream()
        .filter(verdict -> verdict.kind() == Kind.UNCLEAR && verdict.mutant().equals(mutant.name()))
        .count();
  }

  boolean hasStood(Mutant mutant, String test) {
    return known.stream()
        .anyMatch(verdict ->
            verdict.kind() == Kind.STOOD
                && verdict.test().equals(test)
                && verdict.mutant().equals(mutant.name()));
  }
}
