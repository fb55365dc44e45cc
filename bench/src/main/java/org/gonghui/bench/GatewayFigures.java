package org.gonghui.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gonghui.bench.GatewayTurns.Turn;
import org.gonghui.bench.Met.Share;

/// The table of `bench gateway`.
record GatewayFigures(Rates rates, List<Map<Front, Turn>> rounds) {
  private static final double OF_NGINX = 0.6;
  private static final double OF_CHECKED = 1.3;
  private static final double OF_SPRING = 3;
  private static final double ADDED = 1;

  /// A percentile that is told.
  private record Percentile(String name, ToDoubleFunction<Share> of) {
    private static final List<Percentile> ALL =
        List.of(
            new Percentile("p50", Share::p50),
            new Percentile("p99", Share::p99),
            new Percentile("p999", Share::p999));
  }

  List<Figures> all() {
    return Arrays.stream(Front.values()).flatMap(this::of).toList();
  }

  List<Goal> goals() {
    var added = figures("", round -> p99(round, Front.GATEWAY) - p99(round, Front.BACKEND));
    return List.of(
        better(Front.NGINX, OF_NGINX),
        better(Front.NGINX_CHECKED, OF_CHECKED),
        better(Front.SPRING, OF_SPRING),
        Goal.atMost(
            "P6",
            "added p99 at half load, %d/s, ms".formatted(rates.half()),
            added.median(),
            ADDED));
  }

  private Goal better(Front peer, double least) {
    var ratio =
        figures(
            "",
            round ->
                turn(round, Front.GATEWAY).load().perCpuSecond()
                    / turn(round, peer).load().perCpuSecond());
    return Goal.atLeast("P6", "calls per CPU second by those of " + peer, ratio.median(), least);
  }

  private Stream<Figures> of(Front front) {
    var figures = new ArrayList<Figures>();
    figures.add(figures(front + ": calls/s", round -> turn(round, front).load().perSecond()));
    figures.add(figures("  a call, CPU µs", round -> turn(round, front).load().cpu()));
    if (front != Front.BACKEND) {
      figures.add(figures("  of it without the backend", round -> turn(round, front).load().own()));
    }
    Stream.of(rates.easy(), rates.half())
        .distinct()
        .filter(rate -> isBorne(front, rate))
        .forEach(rate -> figures.addAll(at(front, rate)));
    return figures.stream();
  }

  private List<Figures> at(Front front, int rate) {
    var figures = new ArrayList<Figures>();
    for (var percentile : Percentile.ALL) {
      figures.add(
          figures(
              "  at %d calls/s, ms: %s".formatted(rate, percentile.name()),
              round -> percentile.of().applyAsDouble(share(round, front, rate))));
      if (front != Front.NGINX && isBorne(Front.NGINX, rate)) {
        figures.add(
            figures(
                "    by nginx's",
                round ->
                    percentile.of().applyAsDouble(share(round, front, rate))
                        / percentile.of().applyAsDouble(share(round, Front.NGINX, rate))));
      }
    }
    return figures;
  }

  private boolean isBorne(Front front, int rate) {
    return rounds.stream().allMatch(round -> turn(round, front).paces().containsKey(rate));
  }

  private double p99(Map<Front, Turn> round, Front front) {
    return share(round, front, rates.half()).p99();
  }

  private Figures figures(String what, ToDoubleFunction<Map<Front, Turn>> figure) {
    return Figures.of(what, rounds, figure);
  }

  private static Share share(Map<Front, Turn> round, Front front, int rate) {
    return Objects.requireNonNull(turn(round, front).paces().get(rate));
  }

  private static Turn turn(Map<Front, Turn> round, Front front) {
    return Objects.requireNonNull(round.get(front));
  }
}
