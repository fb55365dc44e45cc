package org.gonghui.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands where a service would: says what reached it, and misbehaves where the path asks for it.
public final class EchoService {
  private static final List<String> SEEN = new CopyOnWriteArrayList<>();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean ready = true;
  private volatile boolean hangs;
  private volatile int status = 200;

  public EchoService() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /// Says from now on that it takes no more calls, or does again.
  public void ready(boolean yes) {
    ready = yes;
  }

  /// Takes calls from now on and answers none, or answers again.
  public void hang(boolean yes) {
    hangs = yes;
  }

  /// Answers everything with this status from now on.
  public void answer(int all) {
    status = all;
  }

  /// How many calls it has had.
  public int calls() {
    return calls.get();
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// Every call that reached a service since [#forget], as `METHOD target`.
  public static List<String> seen() {
    return List.copyOf(SEEN);
  }

  public static void forget() {
    SEEN.clear();
  }

  private void answer(HttpServerRequest request) {
    if (hangs) {
      request.resume();
      return;
    }
    if (request.path().startsWith("/q/health")) {
      request.response().setStatusCode(ready ? 200 : 503).end();
      return;
    }
    calls.incrementAndGet();
    SEEN.add(request.method() + " " + request.uri());
    switch (request.path()) {
      case "/v1/organizations/mute" -> request.resume();
      case "/v1/organizations/cut" -> request.connection().close();
      case "/v1/organizations/half" -> half(request);
      case "/v1/organizations/empty" -> request.response().setStatusCode(204).end();
      case "/v1/organizations/large", "/v1/assistance-cases/large" ->
          large(request, Long.parseLong(request.getParam("octets")));
      default -> echo(request);
    }
  }

  private static void half(HttpServerRequest request) {
    request.response().putHeader("Content-Length", "100").write("half of it");
    request.connection().close();
  }

  private static void large(HttpServerRequest request, long octets) {
    fill(request.response().setChunked(true), octets);
  }

  private static void fill(HttpServerResponse response, long left) {
    var piece = Buffer.buffer(new byte[64 * 1024]);
    var open = left;
    while (open > 0 && !response.writeQueueFull()) {
      var size = (int) Math.min(open, piece.length());
      response.write(piece.slice(0, size));
      open -= size;
    }
    var rest = open;
    if (rest == 0) {
      response.end();
    } else {
      response.drainHandler(ready -> fill(response, rest));
    }
  }

  private void echo(HttpServerRequest request) {
    var octets = new long[1];
    request.handler(chunk -> octets[0] += chunk.length());
    request.endHandler(end -> {
      var fields = new JsonObject();
      request
          .headers()
          .forEach(field -> fields.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
      request
          .response()
          .setStatusCode(status)
          .putHeader("Content-Type", "application/json")
          .putHeader("Connection", "X-Secret-Hop")
          .putHeader("X-Secret-Hop", "inner")
          .putHeader("ETag", "\"7\"")
          .end(
              new JsonObject()
                  .put("method", request.method().name())
                  .put("target", request.uri())
                  .put("fields", fields)
                  .put("octets", octets[0])
                  .toBuffer());
    });
  }
}
