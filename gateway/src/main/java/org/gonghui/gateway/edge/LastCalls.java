package org.gonghui.gateway.edge;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells whoever had called before the gateway was asked to go, and is answered after that, not to call again on this connection. Quarkus
/// tells it those alone who call later; and the last answers that it waits for are of calls that began before: whoever called once
/// more behind such an answer lost that call with the process.
@ApplicationScoped
class LastCalls {
  private static final long NO_ERROR = 0;

  private volatile boolean going;

  void watch(@Observes Router router) {
    router.route().order(Stage.LAST_CALLS.order()).handler(this::watch);
  }

  void go(@Observes ShutdownDelayInitiatedEvent goes) {
    going = true;
  }

  private void watch(RoutingContext call) {
    if (!going) {
      var http2 = call.request().version() == HttpVersion.HTTP_2;
      if (!http2) {
        call.addHeadersEndHandler(head -> announce(call));
      }
      call.addEndHandler(over -> sayGoodbye(call, http2));
    }
    call.next();
  }

  private void announce(RoutingContext call) {
    if (going) {
      call.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }

  private void sayGoodbye(RoutingContext call, boolean http2) {
    if (!going) {
      return;
    }
    var connection = call.request().connection();
    if (http2) {
      connection.goAway(NO_ERROR);
    } else {
      var _ = connection.close();
    }
  }
}
