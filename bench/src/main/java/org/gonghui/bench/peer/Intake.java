package org.gonghui.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// A large request, read no faster than it says itself: whoever passes it on has to wait, or to keep it.
final class Intake {
  private static final long MILLISECONDS = 1_000;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final long perSecond;
  private final long begin = System.currentTimeMillis();
  private long octets;

  Intake(Vertx vertx, HttpServerRequest request) {
    this.vertx = vertx;
    this.request = request;
    this.perSecond = Long.parseLong(request.getParam("perSecond", "" + Long.MAX_VALUE));
  }

  void begin() {
    request.exceptionHandler(gone -> {});
    request.handler(this::take);
    request.endHandler(whole -> request.response().end("{\"octets\":" + octets + "}"));
  }

  private void take(Buffer chunk) {
    octets += chunk.length();
    var early = begin + octets / Math.max(1, perSecond / MILLISECONDS) - System.currentTimeMillis();
    if (early > 0) {
      request.pause();
      vertx.setTimer(early, due -> request.resume());
    }
  }
}
