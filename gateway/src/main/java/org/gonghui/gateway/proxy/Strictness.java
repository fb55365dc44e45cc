package org.gonghui.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gonghui.gateway.pace.PaceConfig;
import org.gonghui.gateway.route.GatewayConfig;

/// What every call that is sent on is held to, beside its route's own bounds.
@ApplicationScoped
class Strictness {
  private final PaceConfig pace;
  private final int depth;

  Strictness(PaceConfig pace, GatewayConfig config) {
    this.pace = pace;
    this.depth = config.depth();
  }

  PaceConfig pace() {
    return pace;
  }

  /// @return nothing for a body that is no JSON
  Optional<Depth> depthOf(HttpServerRequest request) {
    return Depth.isFor(request.getHeader(HttpHeaders.CONTENT_TYPE))
        ? Optional.of(new Depth(depth))
        : Optional.empty();
  }
}
