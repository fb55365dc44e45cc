package org.gonghui.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// What was measured of one thing, once in each round.
///
/// @param what it is, with its unit
/// @param rounds one figure for each
public record Figures(String what, List<Double> rounds) {

  public static <R> Figures of(String what, List<R> rounds, ToDoubleFunction<R> figure) {
    return new Figures(what, rounds.stream().mapToDouble(figure).boxed().toList());
  }

  public double median() {
    var sorted = rounds.stream().sorted().toList();
    var upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1 ? upper : (sorted.get(sorted.size() / 2 - 1) + upper) / 2;
  }

  double least() {
    return values().min().orElseThrow();
  }

  double most() {
    return values().max().orElseThrow();
  }

  private DoubleStream values() {
    return rounds.stream().mapToDouble(Double::doubleValue);
  }
}
