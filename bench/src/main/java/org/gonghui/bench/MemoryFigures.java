package org.gonghui.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of `bench memory`.
record MemoryFigures(List<Round> rounds, Slow slow) {

  /// As an import of any size may take (P8).
  private static final double MOST = 64;

  /// The highest points of one round.
  record Round(MemoryCurve resting, MemoryCurve upload, MemoryCurve download, MemoryCurve idle) {}

  /// The one round with slow callers.
  ///
  /// @param watch how long they were watched at most
  record Slow(MemoryCurve resting, MemoryCurve curve, List<Kept> kept, Duration watch) {
    long stillThere() {
      return kept.size() - Kept.cutOff(kept);
    }
  }

  List<Figures> all() {
    var alive = slow.curve().heap() - slow.resting().heap();
    return Stream.of(
            Stream.of(
                Figures.of("at rest, MiB: the process", rounds, r -> r.resting().process()),
                Figures.of("  lives in its heap", rounds, r -> r.resting().heap())),
            overRest().stream(),
            Stream.of(
                Figures.of(
                    "  of it in the heap, with idle callers",
                    rounds,
                    r -> r.idle().heap() - r.resting().heap()),
                new Figures("  of it in the heap, with slow callers", List.of(alive))),
            Arrays.stream(Slowness.values()).map(kind -> Kept.figures(kind, slow.kept())))
        .flatMap(figures -> figures)
        .toList();
  }

  List<Goal> goals() {
    var flat =
        overRest().stream().map(one -> Goal.atMost("memory", one.what(), one.median(), MOST));
    var bounded =
        Goal.atMost(
            "memory",
            "slow callers still there after %d s".formatted(slow.watch().toSeconds()),
            (double) slow.stillThere(),
            0);
    return Stream.concat(flat, Stream.of(bounded)).toList();
  }

  private List<Figures> overRest() {
    return List.of(
        over("500 MB up: over rest at most, MiB", Round::upload),
        over("500 MB down: over rest at most, MiB", Round::download),
        over("5,000 idle callers: over rest at most, MiB", Round::idle),
        new Figures(
            "500 slow callers: over rest at most, MiB",
            List.of(slow.curve().over(slow.resting()))));
  }

  private Figures over(String what, Function<Round, MemoryCurve> phase) {
    return Figures.of(what, rounds, round -> phase.apply(round).over(round.resting()));
  }
}
