package org.gonghui.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls that the gateway has and has not done with, as Quarkus counts them: it waits for each before it ends.
@ApplicationScoped
public class OpenCalls {
  private final Map<QuarkusRequestWrapper, String> open = new ConcurrentHashMap<>();

  void watch(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::add).failureHandler(this::add);
  }

  private void add(RoutingContext call) {
    if (!call.response().ended()) {
      add(call.request());
    }
    call.next();
  }

  private void add(HttpServerRequest request) {
    var counted = QuarkusRequestWrapper.get(request);
    open.put(counted, request.version() + " " + request.method() + " " + request.uri());
    counted.addRequestDoneHandler(over -> open.remove(counted));
  }

  /// Until the gateway has done with every call.
  public void awaitNone() {
    await().untilAsserted(() -> assertThat(all()).isEmpty());
  }

  /// Each as `VERSION METHOD target`.
  public List<String> all() {
    return List.copyOf(open.values());
  }
}
