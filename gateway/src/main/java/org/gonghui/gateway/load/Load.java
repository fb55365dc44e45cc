package org.gonghui.gateway.load;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gonghui.gateway.path.Prefixes;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Route;

/// Gives calls a place at their service, or none: a service that gets slower is given less at once, so that what it is given is still
/// answered in time. Each service has places of its own, and one that hangs holds no other's.
@ApplicationScoped
public class Load {
  private static final int LEAST_SMALLEST = 2;

  private final Map<String, Places> services = new HashMap<>();
  private final Map<String, LoadConfig.Urgency> classes;
  private final MeterRegistry meters;

  Load(GatewayConfig config, LoadConfig load, MeterRegistry meters) {
    this.classes = load.classes();
    this.meters = meters;
    check(load);
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
  /// @return nothing where the service has as much to do as it can
  public Optional<Place> take(Route route, String path) {
    var last = Prefixes.longest(classes, path).isPresent();
    var place = places(route).take(last, route.deadline());
    if (place.isEmpty()) {
      meters.counter("gonghui.gateway.load.shed", tags(route.service())).increment();
    }
    return place;
  }

  private Places places(Route route) {
    return Optional.ofNullable(services.get(route.service())).orElseThrow();
  }

  private static void check(LoadConfig load) {
    require(
        load.smallest() >= LEAST_SMALLEST
            && load.smallest() <= load.initial()
            && load.initial() <= load.largest(),
        "smallest (2 at least), initial and largest must not be less than the one before");
    require(
        load.share() > 0 && Math.ceil(load.smallest() * load.share()) < load.smallest(),
        "share leaves no place of the smallest figure to those who are refused last");
  }

  private static void require(boolean holds, String words) {
    if (!holds) {
      throw new IllegalStateException("gonghui.gateway.load: " + words);
    }
  }
}
