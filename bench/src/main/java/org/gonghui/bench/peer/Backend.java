package org.gonghui.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/// `Backend PORT`: what gateways are put in front of. Answers every read with 1 KiB of JSON, or with as many octets as the query
/// asks for (`?octets=500000000`); takes whatever it is sent, as fast as the query says (`?perSecond=50000000`), and tells how
/// much that was.
final class Backend extends AbstractVerticle {
  private static final Buffer KIBIBYTE = Buffer.buffer("{\"text\":\"" + "x".repeat(1_013) + "\"}");

  private final int port;

  private Backend(int port) {
    this.port = port;
  }

  public static void main(String... args) {
    var port = Integer.parseInt(args[0]);
    var cores = Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(() -> new Backend(port), new DeploymentOptions().setInstances(cores))
        .onFailure(failed -> System.exit(1));
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::answer)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
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
