package org.gonghui.stack.home;

import java.util.List;

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

  /// From 0.
  private static int number(Copy copy) {
    return Service.withDatabase().indexOf(copy.service()) + (copy.number() - 1) * SERVICES;
  }
}
