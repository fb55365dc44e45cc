package org.gonghui.gateway.edge;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.cors.CORSConfig;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.gonghui.gateway.problem.Endings;
import org.jspecify.annotations.Nullable;

/// Tells browsers which pages of other origins may read answers: those that `quarkus.http.cors.origins` names. It is Quarkus' own filter, before
/// all that refuses, so that such a page can read refusals too; Quarkus would have it behind. Whoever else asks is told nothing and judged as every
/// caller.
@ApplicationScoped
class Origins {
  private static final int BEFORE_READING = Edge.READING - 1;

  private final CORSConfig config;
  private final List<String> named;
  private final List<Pattern> patterns;
  private final CORSFilter filter;
  private final Endings endings;

  Origins(Config config, Endings endings) {
    this.config =
        config.unwrap(SmallRyeConfig.class).getConfigMapping(VertxHttpConfig.class).cors();
    this.named = this.config.origins().orElse(List.of());
    this.patterns = CORSFilter.parseAllowedOriginsRegex(this.config.origins());
    this.filter = new CORSFilter(this.config);
    this.endings = endings;
  }

  void open(@Observes Router router) {
    if (!named.isEmpty()) {
      router.route().order(BEFORE_READING).handler(this::tell);
    }
  }

  private void tell(RoutingContext call) {
    if (endings.isTooLate(call.request())) {
      return;
    }
    if (isNamed(call.request().getHeader(HttpHeaders.ORIGIN)) && Framing.isPlain(call.request())) {
      filter.handle(call);
    } else {
      call.next();
    }
  }

  private boolean isNamed(@Nullable String origin) {
    return origin != null
        && (named.contains(origin)
            || CORSFilter.isConfiguredWithWildcard(config.origins())
            || CORSFilter.isOriginAllowedByRegex(patterns, origin));
  }
}
