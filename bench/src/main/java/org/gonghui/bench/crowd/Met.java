package org.gonghui.bench.crowd;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gonghui.bench.Latencies;
import org.gonghui.bench.Timed;

/// What a crowd met that called at a set rate.
///
/// @param by how calls ended; what did not occur is left out
public record Met(Map<Ending, Share> by) {

  /// Calls that ended alike, and how long they took from the moment when they were due, in milliseconds.
  public record Share(long calls, double p50, double p99, double p999) {

    private static Share of(List<Timed<Ending>> calls) {
      var latencies = new Latencies(calls.stream().map(Timed::nanos).toList());
      return new Share(
          calls.size(), latencies.within(0.5), latencies.within(0.99), latencies.within(0.999));
    }
  }

  static Met of(List<Timed<Ending>> calls) {
    return new Met(
        calls.stream()
            .collect(
                Collectors.groupingBy(
                    Timed::answer,
                    () -> new EnumMap<>(Ending.class),
                    Collectors.collectingAndThen(Collectors.toList(), Share::of))));
  }

  /// @return nothing where no call ended so
  public Optional<Share> of(Ending ending) {
    return Optional.ofNullable(by.get(ending));
  }

  public long calls(Ending... endings) {
    return Arrays.stream(endings)
        .flatMap(ending -> of(ending).stream())
        .mapToLong(Share::calls)
        .sum();
  }

  /// @return all calls: every one was answered in time
  public Share mustAllBeAnswered() {
    Ending.mustBeAnswered(by);
    return Objects.requireNonNull(by.get(Ending.ANSWERED));
  }
}
