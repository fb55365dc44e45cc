package org.gonghui.gateway.proxy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Instance;
import org.gonghui.gateway.route.Instances;
import org.gonghui.gateway.route.Routes;

/// Asks every process of every service whether it is ready. One that drains says no before it goes, so that no call is
/// on its way to it when it does; one that is away or hangs is left out, and is back as soon as it says yes.
@ApplicationScoped
class Pulse {
  private static final String READY = "/q/health/ready";

  private final Vertx vertx;
  private final Routes routes;
  private final Duration interval;
  private final Duration patience;
  private final HttpClient client;
  private volatile boolean ended;

  Pulse(Vertx vertx, Routes routes, GatewayConfig config) {
    this.vertx = vertx;
    this.routes = routes;
    this.interval = config.pulse().interval();
    this.patience = config.pulse().patience();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(Math.toIntExact(patience.toMillis())));
  }

  void start(@Observes StartupEvent begin) {
    routes.services().values().stream()
        .map(Instances::all)
        .flatMap(all -> all.stream())
        .forEach(this::ask);
  }

  void end(@Observes ShutdownEvent end) {
    ended = true;
  }

  private void ask(Instance instance) {
    if (ended) {
      return;
    }
    var question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(READY)
            .setTimeout(patience.toMillis());
    client
        .request(instance.addressed(question))
        .compose(request -> request.send())
        .map(HttpClientResponse::statusCode)
        .onSuccess(status -> instance.answered(status == 200))
        .onFailure(cause -> missed(instance, cause))
        .onComplete(done -> vertx.setTimer(interval.toMillis(), next -> ask(instance)));
  }

  private static void missed(Instance instance, Throwable cause) {
    if (Refused.is(cause)) {
      instance.refused();
    } else {
      instance.silent();
    }
  }
}
