package org.gonghui.gateway.pace;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.gateway.route.GatewayConfig;

/// Lets no gateway start whose bounds of time contradict each other.
@ApplicationScoped
class PaceCheck {
  private final GatewayConfig config;
  private final PaceConfig pace;
  private final Duration idle;

  PaceCheck(
      GatewayConfig config,
      PaceConfig pace,
      @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
    this.config = config;
    this.pace = pace;
    this.idle = idle;
  }

  void check(@Observes StartupEvent begin) {
    contradiction(idle, longestDeadline(), pace)
        .ifPresent(words -> {
          throw new IllegalStateException(words);
        });
  }

  private Duration longestDeadline() {
    var own = config.boundsOf().values().stream().flatMap(bounds -> bounds.deadline().stream());
    return Stream.concat(Stream.of(config.bounds().deadline()), own)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// @param idle how long a connection may be silent in both directions
  /// @return what does not fit
  static Optional<String> contradiction(Duration idle, Duration longest, PaceConfig pace) {
    if (idle.compareTo(longest) <= 0) {
      return Optional.of(
          "quarkus.http.idle-timeout (%s) must be longer than every deadline of gonghui.gateway.bounds and bounds-of (%s): a caller who waits for its answer says nothing"
              .formatted(idle, longest));
    }
    if (idle.compareTo(pace.answer()) <= 0 || idle.compareTo(pace.head()) <= 0) {
      return Optional.of(
          "quarkus.http.idle-timeout (%s) must be longer than gonghui.gateway.pace.head (%s) and .answer (%s): they would never be reached"
              .formatted(idle, pace.head(), pace.answer()));
    }
    return Optional.empty();
  }
}
