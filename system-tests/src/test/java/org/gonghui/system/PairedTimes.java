package org.gonghui.system;

import java.util.ArrayList;
import java.util.List;

/// Times of two things done in turn, so that what disturbs one disturbs the other: what counts is the median of the pairs'
/// differences, against how much those differ among themselves.
final class PairedTimes {
  private static final double LEAST_NOISE_MILLIS = 10;

  private final List<Double> differences = new ArrayList<>();
  private final List<Double> first = new ArrayList<>();

  /// @param one milliseconds of the one
  /// @param other milliseconds of the other, done beside it
  void add(double one, double other) {
    first.add(one);
    differences.add(one - other);
  }

  double difference() {
    return median(differences);
  }

  /// How far a difference usually is from the median of all; a small machine cannot tell less than ten milliseconds apart.
  double noise() {
    var middle = difference();
    var spread = median(differences.stream().map(value -> Math.abs(value - middle)).toList());
    return Math.max(LEAST_NOISE_MILLIS, 2 * spread);
  }

  @Override
  public String toString() {
    return "median %.1f ms, difference %.1f ms, noise %.1f ms"
        .formatted(median(first), difference(), noise());
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
