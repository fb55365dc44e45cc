package org.gonghui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.bench.OverloadStages.Stage;

/// The table of `bench overload`.
///
/// @param capacity calls a second
/// @param rounds of each the stages, in their order
record OverloadFigures(int capacity, List<List<Stage>> rounds) {
  private static final int GOAL_AT = OverloadStages.TIMES.indexOf(3);
  private static final double LEAST = 0.95;

  List<Figures> all() {
    return Stream.concat(
            Stream.of(new Figures("capacity, calls/s", List.of((double) capacity))),
            IntStream.range(0, OverloadStages.TIMES.size()).boxed().flatMap(this::of))
        .toList();
  }

  /// Of the most that ever came out, be it without overload.
  Goal goal() {
    var ratio = Figures.of("", rounds, this::ofThePeak);
    return Goal.atLeast("overload", "goodput at 3 times by the peak", ratio.median(), LEAST);
  }

  private double ofThePeak(List<Stage> stages) {
    var peak = stages.stream().mapToDouble(OverloadFigures::goodput).reduce(capacity, Math::max);
    return goodput(stages.get(GOAL_AT)) / peak;
  }

  private static double goodput(Stage stage) {
    return stage.perSecond(Ending.ANSWERED);
  }

  private Stream<Figures> of(int at) {
    var figures = new ArrayList<Figures>();
    figures.add(
        figures(
            at,
            "%d times, %d calls/s: answered within a second, /s"
                .formatted(OverloadStages.TIMES.get(at), capacity * OverloadStages.TIMES.get(at)),
            OverloadFigures::goodput));
    figures.add(figures(at, "  p99 of these, ms", s -> s.met().of(Ending.ANSWERED).p99()));
    figures.add(figures(at, "  answered later, /s", s -> s.perSecond(Ending.LATE)));
    figures.add(figures(at, "  429 or 503 with Retry-After, /s", s -> s.perSecond(Ending.REFUSED)));
    figures.add(figures(at, "    p50, ms", s -> s.met().of(Ending.REFUSED).p50()));
    figures.add(figures(at, "    p99, ms", s -> s.met().of(Ending.REFUSED).p99()));
    figures.add(figures(at, "  429 or 503 without it, /s", s -> s.perSecond(Ending.TURNED_AWAY)));
    figures.add(figures(at, "  another status, /s", s -> s.perSecond(Ending.OTHER)));
    figures.add(figures(at, "  no answer, /s", s -> s.perSecond(Ending.BROKEN)));
    figures.add(
        figures(at, "  not sent, 8,000 being waited for, /s", s -> s.perSecond(Ending.UNSENT)));
    figures.add(figures(at, "  callers' cores in use", Stage::busy));
    return figures.stream();
  }

  private Figures figures(int at, String what, ToDoubleFunction<Stage> figure) {
    return Figures.of(what, rounds, stages -> figure.applyAsDouble(stages.get(at)));
  }
}
