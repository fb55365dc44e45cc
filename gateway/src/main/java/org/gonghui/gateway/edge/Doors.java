package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The ports by which callers come in, closed before the gateway goes. Whoever is refused a connection can call another
/// gateway; whoever loses one under a call cannot. Vert.x 4 closes a port only with all its connections at once, those
/// that came in a moment before too. So nobody new comes in from the middle of the delay on: who came last has the other half
/// of it to say what they want, and the gateway to read it, however busy the machine is that restarts it. A call that has begun is awaited.
@ApplicationScoped
class Doors {
  private static final Logger LOG = Logger.getLogger(Doors.class);

  private final Vertx vertx;
  private final Duration delay;
  private final Set<Channel> ports = ConcurrentHashMap.newKeySet();

  /// @param delay from SIGTERM until only what is under way is awaited
  Doors(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.vertx = vertx;
    this.delay = delay;
  }

  void watch(@Observes Router router) {
    router.route().order(Stage.DOORS.order()).handler(this::remember);
  }

  /// Quarkus shows nobody its servers; a connection knows by which port it came.
  private void remember(RoutingContext call) {
    if (call.request().connection() instanceof HttpServerConnection connection) {
      ports.add(connection.channel().parent());
    }
    call.next();
  }

  void close(@Observes ShutdownDelayInitiatedEvent goes) {
    var until = Math.max(1, delay.dividedBy(2).toMillis());
    LOG.infof("event=drain-begins nobodyNewAfterMillis=%d", until);
    vertx.setTimer(until, over -> ports.forEach(port -> new Door(port).close()));
  }
}
