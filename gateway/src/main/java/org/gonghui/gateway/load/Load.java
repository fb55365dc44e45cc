package org.gonghui.gateway.load;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.gateway.path.Prefixes;
import org.gonghui.gateway.route.GatewayConfig;

/// Gives calls a place at their service, or none: a service that gets slower is given less at once, so that what it is given is still
/// answered in time. Each service has places of its own, and one that hangs holds no other's. It is there before the first call, and its
/// figures with it.
@Startup
@ApplicationScoped
public class Load {
  private final Map<String, Places> services = new HashMap<>();
  private final Map<String, String> last;
  private final MeterRegistry meters;

  Load(GatewayConfig config, LoadConfig load, MeterRegistry meters) {
    this.last =
        load.last().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    this.meters = meters;
    config.routes().keySet().forEach(service -> add(service, new Places(load)));
  }

  private void add(String service, Places places) {
    services.put(service, places);
    meters.gauge("gonghui.gateway.load.limit", tags(service), places, Places::limit);
    meters.gauge("gonghui.gateway.load.taken", tags(service), places, Places::taken);
  }

  private static Tags tags(String service) {
    return Tags.of("service", service);
  }

  /// @param path canonical, without a query
  /// @param patience how long its caller waits for the head of an answer
  /// @return nothing where the service has as much to do as it can
  public Optional<Place> take(String service, String path, Duration patience) {
    var place = places(service).take(Prefixes.longest(last, path).isPresent(), patience);
    if (place.isEmpty()) {
      meters.counter("gonghui.gateway.load.shed", tags(service)).increment();
    }
    return place;
  }

  private Places places(String service) {
    return Optional.ofNullable(services.get(service)).orElseThrow();
  }
}
