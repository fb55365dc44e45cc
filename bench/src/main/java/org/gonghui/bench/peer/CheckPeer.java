package org.gonghui.bench.peer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/// `CheckPeer PORT ISSUER`: what nginx asks of each call by `auth_request`: 204 for a good token, 401 for all else.
public final class CheckPeer {
  private final TokenCheck tokens;

  private CheckPeer(TokenCheck tokens) {
    this.tokens = tokens;
  }

  public static void main(String... args) throws Exception {
    var check = new CheckPeer(TokenCheck.of(args[1]));
    Listener.onEveryCore(Vertx.vertx(), Integer.parseInt(args[0]), check::answer);
  }

  private void answer(HttpServerRequest request) {
    var authorization = request.getHeader("Authorization");
    var good = authorization != null && tokens.subject(authorization).isPresent();
    request.response().setStatusCode(good ? 204 : 401).end();
  }
}
