package org.gonghui.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A service that does one thing after the other, so that each call waits for all that came before: what it gets beyond its capacity
/// only makes it slower.
public final class NarrowService {
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private volatile Duration work = Duration.ZERO;
  private long freeAt = System.nanoTime();
  private final AtomicInteger calls = new AtomicInteger();

  public NarrowService() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /// How long each call takes from now on.
  public void work(Duration each) {
    work = each;
  }

  /// How many have come from callers.
  public int calls() {
    return calls.get();
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpServerRequest request) {
    // what the gateway asks on its own account
    if (!request.path().startsWith("/v1/")) {
      request.response().end();
      return;
    }
    calls.incrementAndGet();
    var now = System.nanoTime();
    freeAt = Math.max(freeAt, now) + work.toNanos();
    var wait = Math.max(1, Duration.ofNanos(freeAt - now).toMillis());
    vertx.setTimer(wait, done -> request.response().end("done"));
  }
}
