package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.gateway.pace.PaceConfig;
import org.jboss.logging.Logger;

/// The ports by which callers come in, closed before the gateway goes. Whoever is refused a connection can call another
/// gateway; whoever loses one under a call cannot. Vert.x 4 closes a port only with all its connections at once, those
/// that came in a moment before too.
@ApplicationScoped
class Doors {
  private static final Logger LOG = Logger.getLogger(Doors.class);

  /// Refused calls come by a door too.
  private static final int BEFORE_READING = Edge.READING - 3;

  /// For those who came in last to say what they want: a call that has begun is awaited.
  private static final Duration LAST_CALLS = Duration.ofMillis(500);

  /// For a caller of HTTP/2 to hear that the connection ends, whenever its last call had begun.
  private static final Duration GOODBYE = Duration.ofMillis(500);

  private final Vertx vertx;
  private final Duration delay;
  private final PaceConfig pace;
  private final Set<Channel> doors = ConcurrentHashMap.newKeySet();

  /// @param delay from SIGTERM until only what is under way is awaited
  Doors(
      Vertx vertx,
      PaceConfig pace,
      @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.vertx = vertx;
    this.pace = pace;
    this.delay = delay;
  }

  void watch(@Observes Router router) {
    router.route().order(BEFORE_READING).handler(this::remember);
  }

  /// Quarkus shows nobody its servers; a connection knows by which port it came. So who comes in is watched from the first call on, which is a
  /// question for health.
  private void remember(RoutingContext call) {
    if (call.request().connection() instanceof HttpServerConnection connection) {
      if (doors.add(connection.channel().parent())) {
        Arrivals.at(connection.channel().parent(), pace);
      }
      var http2 = call.request().version() == HttpVersion.HTTP_2;
      HeadWatch.of(connection.channel())
          .ifPresent(watch -> {
            watch.begin(http2);
            call.addEndHandler(over -> watch.end(connection.channel()));
          });
      if (http2) {
        Linger.at(connection.channel(), GOODBYE);
      }
    }
    call.next();
  }

  void close(@Observes ShutdownDelayInitiatedEvent goes) {
    var until = Math.max(1, delay.minus(LAST_CALLS).toMillis());
    LOG.infof("event=drain-begins nobodyNewAfterMillis=%d", until);
    vertx.setTimer(until, over -> doors.forEach(Doors::close));
  }

  private static void close(Channel door) {
    var _ = door.close();
  }
}
