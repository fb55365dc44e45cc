package org.gonghui.stack.home;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How services get to what they stand on: straight, or each by ways of its own that can be cut. Kafka tells its clients
/// where to come back to, so each such way ends at a listener of its own.
///
/// @param cuttable whether each has ways of its own
public record Ways(Ports ports, boolean cuttable) {
  private static final int SERVICES = Service.withDatabase().size();

  public static Ways straight(Ports ports) {
    return new Ways(ports, false);
  }

  /// Where a copy finds what it stands on.
  public int port(Copy copy, Destination to) {
    if (!cuttable || !copy.service().hasDatabase()) {
      return mainPort(to);
    }
    var first = to == Destination.POSTGRES ? 0 : SERVICES * Copy.MOST;
    return ports.ofWay(first + number(copy));
  }

  /// Where the way of a copy ends.
  public int target(Copy copy, Destination to) {
    return to == Destination.KAFKA && cuttable ? ports.kafka() + 1 + number(copy) : mainPort(to);
  }

  private int mainPort(Destination to) {
    return switch (to) {
      case POSTGRES -> ports.postgres();
      case KAFKA -> ports.kafka();
    };
  }

  /// The listeners that Kafka has for the ways, each `PORT:TOLD`: where it listens, and where it tells clients to come.
  public List<String> listeners() {
    return cuttable
        ? Copy.all(Copy.MOST)
            .filter(copy -> copy.service().hasDatabase())
            .map(copy -> target(copy, Destination.KAFKA) + ":" + port(copy, Destination.KAFKA))
            .toList()
        : List.of();
  }

  /// Every port on which a stack of so many copies listens, the gateway's first.
  public IntStream listening(int copies) {
    var beside =
        IntStream.of(
            ports.issuer(),
            ports.authority(),
            ports.texts(),
            ports.bank(),
            ports.beacon(),
            ports.pushes(),
            ports.postgres(),
            ports.kafka());
    return IntStream.concat(
        IntStream.concat(Copy.all(copies).mapToInt(ports::of), beside),
        cuttable ? ofTheNetwork(copies) : IntStream.empty());
  }

  private IntStream ofTheNetwork(int copies) {
    var begins =
        Copy.all(copies)
            .filter(copy -> copy.service().hasDatabase())
            .flatMapToInt(
                copy -> Arrays.stream(Destination.values()).mapToInt(to -> port(copy, to)));
    var ends =
        Copy.all(Copy.MOST)
            .filter(copy -> copy.service().hasDatabase())
            .mapToInt(copy -> target(copy, Destination.KAFKA));
    return IntStream.concat(IntStream.of(ports.network()), IntStream.concat(begins, ends));
  }

  /// From 0.
  private static int number(Copy copy) {
    return Service.withDatabase().indexOf(copy.service()) + (copy.number() - 1) * SERVICES;
  }
}
