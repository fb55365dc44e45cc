package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.gonghui.gateway.flood.Floods;
import org.gonghui.gateway.pace.PaceConfig;
import org.gonghui.gateway.problem.Endings;

/// Gives every connection what stands on it: a [HeadWatch] from its first octet on, with HTTP/2 a [Linger].
@ApplicationScoped
class Connections {
  /// For a caller of HTTP/2 to hear that the connection ends, whenever its last call had begun.
  private static final Duration GOODBYE = Duration.ofMillis(500);

  private final PaceConfig pace;
  private final Floods floods;

  Connections(PaceConfig pace, Floods floods) {
    this.pace = pace;
    this.floods = floods;
  }

  void watch(@Observes Router router) {
    router.route().order(Stage.CONNECTIONS.order()).handler(this::watch);
  }

  /// Quarkus shows nobody its servers. So who comes in is watched from the first call on, which is a question for health.
  private void watch(RoutingContext call) {
    if (call.request().connection() instanceof HttpServerConnection connection) {
      var channel = connection.channel();
      var http2 = call.request().version() == HttpVersion.HTTP_2;
      HeadWatch.of(channel)
          .ifPresentOrElse(
              watch -> watch(watch, call, channel, http2),
              () -> Arrivals.at(channel.parent(), pace, floods));
      if (http2) {
        Linger.at(channel, GOODBYE);
      }
    }
    call.next();
  }

  private static void watch(HeadWatch watch, RoutingContext call, Channel channel, boolean http2) {
    watch.begin(http2);
    var answered = Promise.<Void>promise();
    call.addEndHandler(done -> answered.tryComplete());
    Endings.brokenOff(call).onSuccess(gone -> answered.tryComplete());
    // what is left of a body behind its answer is no head
    Future.join(answered.future(), read(call.request())).onComplete(over -> watch.end(channel));
  }

  private static Future<Void> read(HttpServerRequest request) {
    return request.isEnded() ? Future.succeededFuture() : request.end();
  }
}
