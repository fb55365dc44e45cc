package org.gonghui.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Instance;
import org.gonghui.gateway.route.Route;

/// Connects calls to the processes of services.
@ApplicationScoped
class Line {
  private final HttpClient client;
  private final long connect;
  private final MeterRegistry meters;

  Line(Vertx vertx, GatewayConfig config, MeterRegistry meters) {
    this.meters = meters;
    var pool = config.pool();
    this.connect = pool.connect().toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxWaitQueueSize(pool.waiting())
                .setConnectTimeout(Math.toIntExact(connect)),
            new PoolOptions().setHttp1MaxSize(pool.connections()));
  }

  HttpClient client() {
    return client;
  }

  /// @param what everything of the request but where it goes
  /// @param chosen told of each process that is tried
  Future<HttpClientRequest> to(Route route, RequestOptions what, Consumer<Instance> chosen) {
    return to(route, what, chosen, new HashSet<>());
  }

  /// A process that lets nobody connect has not seen the call: another may have it. What has been sent is not sent again.
  ///
  /// @param tried takes each process that is tried; it is not tried again
  Future<HttpClientRequest> to(
      Route route, RequestOptions what, Consumer<Instance> chosen, Set<Instance> tried) {
    var found = route.instances().choose(tried);
    if (found.isEmpty()) {
      return Future.failedFuture(new ConnectException("no process of " + route.service()));
    }
    var instance = found.get();
    tried.add(instance);
    chosen.accept(instance);
    return client
        .request(instance.addressed(what).setConnectTimeout(connect))
        .onSuccess(request -> sent(route))
        .recover(cause -> {
          if (!Refused.reachedNobody(cause)) {
            return Future.failedFuture(cause);
          }
          instance.refused();
          return to(route, what, chosen, tried);
        });
  }

  /// All that goes to services goes by here: what they count in between came from somebody else.
  private void sent(Route route) {
    meters.counter("gonghui.gateway.sent", "service", route.service()).increment();
  }
}
