package org.gonghui.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/// `CheckPeer PORT ISSUER`: what nginx asks of each call by `auth_request`: 204 for a good token, 401 for all else.
final class CheckPeer extends AbstractVerticle {
  private final int port;
  private final TokenCheck tokens;

  private CheckPeer(int port, TokenCheck tokens) {
    this.port = port;
    this.tokens = tokens;
  }

  public static void main(String... args) throws Exception {
    var port = Integer.parseInt(args[0]);
    var tokens = TokenCheck.of(args[1]);
    var cores = Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () -> new CheckPeer(port, tokens), new DeploymentOptions().setInstances(cores))
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
    var authorization = request.getHeader("Authorization");
    var good = authorization != null && tokens.subject(authorization).isPresent();
    request.response().setStatusCode(good ? 204 : 401).end();
  }
}
