package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gonghui.gateway.flood.Floods;
import org.gonghui.gateway.problem.Endings;

/// Counts the calls that their callers abandon, ends the connections of who is shut out for that at their next call, and has nobody work on what
/// a caller sent who has gone meanwhile. New connections of who is shut out do not come past [Arrivals].
@ApplicationScoped
class Abandonment {
  private final Floods floods;

  Abandonment(Floods floods) {
    this.floods = floods;
  }

  void watch(@Observes Router router) {
    router.route().order(Stage.FLOODS.order()).handler(this::watch);
  }

  private void watch(RoutingContext call) {
    if (call.request().connection() instanceof HttpServerConnection connection) {
      var channel = connection.channel();
      if (floods.turnAway(channel.remoteAddress())) {
        Endings.tellWhenClosed(call.request());
        var _ = channel.close();
        return;
      }
      var visit = Visit.of(channel);
      if (visit.isPresent() && !letOn(call, channel, visit.get())) {
        return;
      }
    }
    call.next();
  }

  /// @return false where nobody is there any more
  private static boolean letOn(RoutingContext call, Channel channel, Visit visit) {
    var begun = visit.begin();
    if (visit.isGone(channel)) {
      visit.end(channel, begun, false);
      Endings.tellWhenClosed(call.request());
      return false;
    }
    var over = new AtomicBoolean();
    Consumer<Boolean> end =
        taken -> {
          if (over.compareAndSet(false, true)) {
            visit.end(channel, begun, taken);
          }
        };
    Endings.brokenOff(call).onSuccess(gone -> end.accept(false));
    // a stream that the gateway resets ends without this cause
    call.addEndHandler(done -> end.accept(!(done.cause() instanceof StreamResetException)));
    return true;
  }
}
