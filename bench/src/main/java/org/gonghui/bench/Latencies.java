package org.gonghui.bench;

import java.util.List;

/// How long each of many took.
///
/// @param nanos one figure for each
public record Latencies(List<Long> nanos) {
  private static final double NANOS_PER_MILLISECOND = 1e6;

  public Latencies {
    nanos = nanos.stream().sorted().toList();
  }

  /// Milliseconds that no more than the given share took longer: the nearest rank.
  ///
  /// @param share above 0, at most 1; 0.99 for p99
  public double within(double share) {
    var rank = (int) Math.ceil(share * nanos.size());
    return nanos.get(rank - 1) / NANOS_PER_MILLISECOND;
  }
}
