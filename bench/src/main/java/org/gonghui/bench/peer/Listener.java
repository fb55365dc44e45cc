package org.gonghui.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/// Takes calls on one port of this machine, on one event loop.
final class Listener extends AbstractVerticle {
  private final int port;
  private final Handler<HttpServerRequest> answers;

  private Listener(int port, Handler<HttpServerRequest> answers) {
    this.port = port;
    this.answers = answers;
  }

  /// As many of them as there are cores. A program that cannot listen says why, and ends.
  static void onEveryCore(Vertx vertx, int port, Handler<HttpServerRequest> answers) {
    var cores = Runtime.getRuntime().availableProcessors();
    vertx
        .deployVerticle(
            () -> new Listener(port, answers), new DeploymentOptions().setInstances(cores))
        .onFailure(failed -> {
          failed.printStackTrace();
          System.exit(1);
        });
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(answers)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }
}
