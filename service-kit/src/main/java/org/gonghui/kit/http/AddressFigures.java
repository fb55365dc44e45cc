package org.gonghui.kit.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// Counts requests that no operation took under one name. Quarkus would count each under its path as it was sent: what a
/// caller wrote would stand in the figures, and a hundred such paths (`max-uri-tags`) would leave no room for an operation
/// that is called for the first time.
final class AddressFigures {
  private static final String REQUESTS = "http.server.requests";
  private static final Tag NO_OPERATION = Tag.of("uri", "NO_OPERATION");

  /// No operation of the path has the method, gives what is accepted, or takes what was sent.
  private static final Set<String> STATUSES = Set.of("405", "406", "415");

  @Produces
  @Singleton
  MeterFilter withoutPathsOfCallers() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return isUntaken(id) ? id.withTag(NO_OPERATION) : id;
      }
    };
  }

  private static boolean isUntaken(Meter.Id id) {
    return id.getName().equals(REQUESTS) && STATUSES.contains(String.valueOf(id.getTag("status")));
  }
}
