package org.gonghui.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a crowd met.
///
/// @param seconds from the first call to the last answer
/// @param by how calls ended; what did not occur is left out
record Met(double seconds, Map<Ending, Share> by) {

  /// Calls that ended alike, and how long they took from the moment when they were due, in milliseconds; 0 where only
  /// their number is known.
  record Share(long calls, double p50, double p99, double p999) {
    private static final Share NONE = new Share(0, 0, 0, 0);

    static Share counted(long calls) {
      return new Share(calls, 0, 0, 0);
    }

    private static Share of(List<Timed<Ending>> calls) {
      var latencies = new Latencies(calls.stream().map(Timed::nanos).toList());
      return new Share(
          calls.size(), latencies.within(0.5), latencies.within(0.99), latencies.within(0.999));
    }
  }

  static Met of(double seconds, List<Timed<Ending>> calls) {
    return new Met(
        seconds,
        calls.stream()
            .collect(
                Collectors.groupingBy(
                    Timed::answer,
                    () -> new EnumMap<>(Ending.class),
                    Collectors.collectingAndThen(Collectors.toList(), Share::of))));
  }

  Share of(Ending ending) {
    return by.getOrDefault(ending, Share.NONE);
  }

  long calls(Ending... endings) {
    return Arrays.stream(endings).mapToLong(ending -> of(ending).calls()).sum();
  }

  /// @return this, where every call was answered in time
  Met mustAllBeAnswered() {
    if (by.size() != 1 || !by.containsKey(Ending.ANSWERED)) {
      throw new IllegalStateException("not all calls were answered: " + by);
    }
    return this;
  }
}
