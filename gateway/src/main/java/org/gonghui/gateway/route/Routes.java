package org.gonghui.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.path.Prefixes;

/// The table of path prefixes; what is in no row is nobody's (404).
@ApplicationScoped
public class Routes {
  private final Map<String, Route> byPrefix = new HashMap<>();
  private final Map<String, Instances> services = new LinkedHashMap<>();
  private final Map<String, GatewayConfig.OwnBounds> ownBounds;
  private final Operations open;

  Routes(GatewayConfig config) {
    ownBounds = config.boundsOf();
    open = new Operations(config.open().stream());
    config.routes().forEach((service, upstream) -> add(service, upstream, config.bounds()));
  }

  private void add(String service, GatewayConfig.Upstream upstream, GatewayConfig.Bounds bounds) {
    var instances = new Instances(upstream.url());
    services.put(service, instances);
    var route =
        new Route(service, instances, bounds.deadline(), bounds.body().asLongValue(), false);
    upstream.paths().forEach(prefix -> claim(prefix, route));
    claim("/v1/operations/" + service, route);
    claim("/v1/partner-calls/" + service, route);
  }

  private void claim(String prefix, Route route) {
    if (CanonicalPath.of(prefix).isEmpty()) {
      throw new IllegalStateException("gonghui.gateway.routes: not a canonical path: " + prefix);
    }
    var other = byPrefix.put(prefix, route);
    if (other != null && !other.equals(route)) {
      throw new IllegalStateException(
          "gonghui.gateway.routes: %s is claimed by %s and %s"
              .formatted(prefix, other.service(), route.service()));
    }
  }

  /// The processes of each service, by its name.
  public Map<String, Instances> services() {
    return Collections.unmodifiableMap(services);
  }

  /// Who may read something without a token may ask for its head only.
  ///
  /// @return nothing when no service has this path
  public Optional<Route> of(String method, CanonicalPath path) {
    return Prefixes.longest(byPrefix, path.value())
        .map(route -> bounded(route, path.value()))
        .map(route -> isOpen(method, path) ? opened(route) : route);
  }

  private boolean isOpen(String method, CanonicalPath path) {
    return open.find(method, path) instanceof Operations.Found.Operation;
  }

  private Route bounded(Route route, String path) {
    return Prefixes.longest(ownBounds, path)
        .map(own ->
            new Route(
                route.service(),
                route.instances(),
                own.deadline().orElse(route.deadline()),
                own.body().map(size -> size.asLongValue()).orElse(route.largestBody()),
                route.open()))
        .orElse(route);
  }

  private static Route opened(Route route) {
    return new Route(
        route.service(), route.instances(), route.deadline(), route.largestBody(), true);
  }
}
