package org.gonghui.gateway.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Service> services = new HashMap<>();
  private final Map<String, String> last;

  /// @param shed calls that got no place
  private record Service(Places places, Counter shed) {}

  Load(GatewayConfig config, LoadConfig load, MeterRegistry meters) {
    this.last =
        load.last().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    config
        .routes()
        .keySet()
        .forEach(service -> services.put(service, metered(new Places(load), service, meters)));
  }

  private static Service metered(Places places, String service, MeterRegistry meters) {
    var tags = Tags.of("service", service);
    meters.gauge("gonghui.gateway.load.limit", tags, places, Places::limit);
    meters.gauge("gonghui.gateway.load.taken", tags, places, Places::taken);
    return new Service(places, meters.counter("gonghui.gateway.load.shed", tags));
  }

  /// @param path canonical, without a query
  /// @param patience how long its caller waits for the head of an answer
  /// @return nothing where the service has as much to do as it can
  public Optional<Place> take(String service, String path, Duration patience) {
    var asked = Objects.requireNonNull(services.get(service));
    var place = asked.places().take(Prefixes.longest(last, path).isPresent(), patience);
    if (place.isEmpty()) {
      asked.shed().increment();
    }
    return place;
  }
}
