package org.gonghui.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Calls a second at which latencies are compared.
///
/// @param easy half of what the slowest takes
/// @param half half of what the gateway takes
record Rates(int easy, int half) {
  private static final double SLACK = 0.8;

  /// @param taken calls a second that each takes at most
  static Rates of(Map<Front, Double> taken) {
    var slowest = taken.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return new Rates(halfOf(slowest), halfOf(taken.getOrDefault(Front.GATEWAY, slowest)));
  }

  /// In tens, which are more easily read.
  private static int halfOf(double perSecond) {
    return Math.max(10, 10 * (int) (perSecond / 20));
  }

  /// Those of them that somebody bears who takes so many; at more a queue grows, and says nothing.
  List<Integer> borneBy(double perSecond) {
    return Stream.of(easy, half).distinct().filter(rate -> rate < SLACK * perSecond).toList();
  }
}
