package org.gonghui.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// `Backend PORT`: what gateways are put in front of. Answers every read with 1 KiB of JSON, or with as many octets as the query
/// asks for (`?octets=500000000`); takes whatever it is sent, as fast as the query says (`?perSecond=50000000`), and tells how
/// much that was.
public final class Backend {
  private static final Buffer KIBIBYTE = Buffer.buffer("{\"text\":\"" + "x".repeat(1_013) + "\"}");

  private final Vertx vertx;

  private Backend(Vertx vertx) {
    this.vertx = vertx;
  }

  public static void main(String... args) {
    var backend = new Backend(Vertx.vertx());
    Listener.onEveryCore(backend.vertx, Integer.parseInt(args[0]), backend::answer);
  }

  private void answer(HttpServerRequest request) {
    var octets = request.getParam("octets");
    if (!HttpMethod.GET.equals(request.method())) {
      new Intake(vertx, request).begin();
    } else if (octets != null) {
      new Flood(request.response(), Long.parseLong(octets)).begin();
    } else {
      request.response().putHeader("Content-Type", "application/json").end(KIBIBYTE);
    }
  }
}
