package org.gonghui.gateway.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gonghui.gateway.route.GatewayConfig;
import org.gonghui.gateway.route.Instance;
import org.gonghui.gateway.route.Instances;
import org.gonghui.gateway.route.Operations;
import org.gonghui.gateway.route.Routes;
import org.jboss.logging.Logger;

/// Asks each service once, as soon as it can be asked, for its own document and compares its operations with those of the one that is served here: where they are
/// of two releases, integrators are told what is not so. What differs is logged and counted (`gonghui.gateway.document.differences`, not a number until it
/// is known); nothing is refused for it, since in a roll-out one of the two comes first.
@ApplicationScoped
class DocumentCheck {
  private static final Logger LOG = Logger.getLogger(DocumentCheck.class);
  private static final String OWN_DOCUMENT = "/openapi?format=JSON";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final Vertx vertx;
  private final Routes routes;
  private final Operations operations;
  private final Duration pause;
  private final HttpClient client;
  private final Map<String, Differences> known = new ConcurrentHashMap<>();
  private volatile boolean ended;

  DocumentCheck(
      Vertx vertx,
      Routes routes,
      Operations operations,
      GatewayConfig config,
      MeterRegistry meters) {
    this.vertx = vertx;
    this.routes = routes;
    this.operations = operations;
    this.pause = config.pulse().interval();
    this.client = vertx.createHttpClient();
    for (var service : routes.services().keySet()) {
      meters.gauge(
          "gonghui.gateway.document.differences",
          Tags.of("service", service),
          known,
          all -> all.containsKey(service) ? all.get(service).count() : Double.NaN);
    }
  }

  void start(@Observes StartupEvent begin) {
    routes.services().forEach(this::ask);
  }

  void end(@Observes ShutdownEvent end) {
    ended = true;
  }

  private void ask(String service, Instances instances) {
    instances
        .choose(List.of())
        .map(this::document)
        .orElseGet(() -> Future.failedFuture("nobody is there"))
        .map(document -> Differences.of(service, operations(document), operations, routes))
        .onSuccess(differences -> tell(service, differences))
        .onFailure(cause -> vertx.setTimer(pause.toMillis(), over -> again(service, instances)));
  }

  private void again(String service, Instances instances) {
    if (!ended) {
      ask(service, instances);
    }
  }

  private Future<JsonObject> document(Instance instance) {
    var question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(OWN_DOCUMENT)
            .setTimeout(PATIENCE.toMillis());
    return client
        .request(instance.addressed(question))
        .compose(request -> request.send())
        .expecting(HttpResponseExpectation.SC_OK)
        .compose(HttpClientResponse::body)
        .map(body -> body.toJsonObject());
  }

  private static Set<String> operations(JsonObject document) {
    var paths = document.getJsonObject("paths", new JsonObject());
    return paths.fieldNames().stream()
        .flatMap(path ->
            paths.getJsonObject(path).fieldNames().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
        .collect(Collectors.toSet());
  }

  private void tell(String service, Differences found) {
    known.put(service, found);
    if (found.count() > 0) {
      LOG.warnf(
          "event=document-differs service=%s unknown=%s missing=%s",
          service, found.unknown(), found.missing());
    }
  }
}
