package org.gonghui.gateway.edge;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every answer tells browsers, unless it tells something else itself: to guess no types, to name nobody where they came from, to keep no refusal,
/// and to come by TLS only once they have.
@ApplicationScoped
class Protections {
  private static final int BEFORE_READING = Edge.READING - 2;
  private static final int REFUSED = 400;

  void open(@Observes Router router) {
    router
        .route()
        .order(BEFORE_READING)
        .handler(call -> {
          call.addHeadersEndHandler(head -> tell(call));
          call.next();
        });
  }

  private static void tell(RoutingContext call) {
    var answer = call.response();
    put(answer, "X-Content-Type-Options", "nosniff");
    put(answer, "Referrer-Policy", "no-referrer");
    if (answer.getStatusCode() >= REFUSED) {
      put(answer, "Cache-Control", "no-store");
    }
    if (call.request().isSSL()) {
      put(answer, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void put(HttpServerResponse answer, String name, String value) {
    if (!answer.headers().contains(name)) {
      answer.putHeader(name, value);
    }
  }
}
