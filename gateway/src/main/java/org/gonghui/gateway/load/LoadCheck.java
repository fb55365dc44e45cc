package org.gonghui.gateway.load;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.route.Routes;

/// Lets no gateway start whose bounds of load contradict each other.
@ApplicationScoped
class LoadCheck {
  private static final int LEAST_SMALLEST = 2;
  private static final Duration LEAST_WINDOW = Duration.ofMillis(100);
  private static final Duration LEAST_QUICK = Duration.ofMillis(1);

  private final LoadConfig load;
  private final Routes routes;

  LoadCheck(LoadConfig load, Routes routes) {
    this.load = load;
    this.routes = routes;
  }

  void check(@Observes StartupEvent begin) {
    contradiction(load)
        .or(() -> load.last().stream().filter(this::isNobodys).findFirst().map(LoadCheck::nobodys))
        .ifPresent(words -> {
          throw new IllegalStateException("gonghui.gateway.load." + words);
        });
  }

  private boolean isNobodys(String prefix) {
    return CanonicalPath.of(prefix).flatMap(path -> routes.of("POST", path)).isEmpty();
  }

  private static String nobodys(String prefix) {
    return "last: no service has " + prefix;
  }

  /// @return what does not fit
  static Optional<String> contradiction(LoadConfig load) {
    if (load.smallest() < LEAST_SMALLEST
        || load.smallest() > load.initial()
        || load.initial() > load.largest()) {
      return Optional.of(
          "smallest (%d, 2 at least), initial (%d) and largest (%d) must not be less than the one before"
              .formatted(load.smallest(), load.initial(), load.largest()));
    }
    if (load.share() <= 0 || Math.ceil(load.smallest() * load.share()) >= load.smallest()) {
      return Optional.of(
          "share (%s) leaves no place of the smallest figure (%d) to those who are refused last"
              .formatted(load.share(), load.smallest()));
    }
    if (load.window().compareTo(LEAST_WINDOW) < 0) {
      return Optional.of("window (%s) must be 100 ms at least".formatted(load.window()));
    }
    return load.quick().compareTo(LEAST_QUICK) < 0
        ? Optional.of("quick (%s) must be 1 ms at least".formatted(load.quick()))
        : Optional.empty();
  }
}
