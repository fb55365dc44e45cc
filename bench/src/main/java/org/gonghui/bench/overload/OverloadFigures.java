package org.gonghui.bench.overload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.crowd.Crowd;
import org.gonghui.bench.crowd.Ending;
import org.gonghui.bench.crowd.Met.Share;
import org.gonghui.bench.overload.OverloadStages.Stage;

/// The table of `bench overload`.
///
/// @param capacity calls a second
/// @param rounds of each the stages, in their order
record OverloadFigures(int capacity, List<List<Stage>> rounds) {
  private static final int GOAL_AT = 3;
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
    return Goal.atLeast(
        "overload", "goodput at %d times by the peak".formatted(GOAL_AT), ratio.median(), LEAST);
  }

  private double ofThePeak(List<Stage> stages) {
    var peak = stages.stream().mapToDouble(OverloadFigures::goodput).reduce(capacity, Math::max);
    return goodput(stages.get(OverloadStages.TIMES.indexOf(GOAL_AT))) / peak;
  }

  private static double goodput(Stage stage) {
    return stage.perSecond(Ending.ANSWERED);
  }

  private Stream<Figures> of(int at) {
    var times = OverloadStages.TIMES.get(at);
    var figures = new ArrayList<Figures>();
    figures.add(
        figures(
            at,
            "%d times, %d calls/s: answered within %d s, /s"
                .formatted(times, capacity * times, OverloadStages.IN_TIME.toSeconds()),
            OverloadFigures::goodput));
    latency(at, "  p99 of these, ms", Ending.ANSWERED, Share::p99).ifPresent(figures::add);
    figures.add(figures(at, "  answered later, /s", s -> s.perSecond(Ending.LATE)));
    figures.add(figures(at, "  429 or 503 with Retry-After, /s", s -> s.perSecond(Ending.REFUSED)));
    latency(at, "    p50, ms", Ending.REFUSED, Share::p50).ifPresent(figures::add);
    latency(at, "    p99, ms", Ending.REFUSED, Share::p99).ifPresent(figures::add);
    figures.add(figures(at, "  429 or 503 without it, /s", s -> s.perSecond(Ending.TURNED_AWAY)));
    figures.add(figures(at, "  another status, /s", s -> s.perSecond(Ending.OTHER)));
    figures.add(figures(at, "  no answer, /s", s -> s.perSecond(Ending.BROKEN)));
    figures.add(
        figures(
            at,
            "  not sent, %d being waited for, /s".formatted(Crowd.MOST_LINES),
            s -> s.perSecond(Ending.UNSENT)));
    figures.add(figures(at, "  callers' cores in use", Stage::busy));
    return figures.stream();
  }

  /// Of the rounds in which any call ended so; nothing where there was none.
  private Optional<Figures> latency(
      int at, String what, Ending ending, ToDoubleFunction<Share> part) {
    var shares = rounds.stream().flatMap(r -> r.get(at).met().of(ending).stream()).toList();
    return Optional.of(shares).filter(s -> !s.isEmpty()).map(s -> Figures.of(what, s, part));
  }

  private Figures figures(int at, String what, ToDoubleFunction<Stage> figure) {
    return Figures.of(what, rounds, stages -> figure.applyAsDouble(stages.get(at)));
  }
}
