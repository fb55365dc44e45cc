package org.gonghui.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.gonghui.gateway.pace.PaceConfig;

/// Looks once in a window whether enough of a body came. While its service takes no more, nothing is expected of the caller.
final class BodyWatch {
  private final Vertx vertx;
  private final HttpServerRequest request;
  private final MeteredBody body;
  private final long least;
  private final long timer;
  private boolean wasHeldBack = true;
  private long before;

  /// @param request not ended yet
  BodyWatch(Vertx vertx, PaceConfig pace, HttpServerRequest request, MeteredBody body) {
    this.vertx = vertx;
    this.request = request;
    this.body = body;
    this.least = pace.octets().asLongValue();
    this.timer = vertx.setPeriodic(pace.window().toMillis(), over -> look());
  }

  private void look() {
    var owes = !wasHeldBack && !body.isHeldBack();
    if (request.isEnded()) {
      end();
    } else if (owes && body.octets() - before < least) {
      end();
      body.giveUp();
    }
    before = body.octets();
    wasHeldBack = body.isHeldBack();
  }

  void end() {
    vertx.cancelTimer(timer);
  }
}
