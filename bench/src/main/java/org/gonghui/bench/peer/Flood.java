package org.gonghui.bench.peer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/// A large answer, written as fast as it is taken.
final class Flood {
  private static final Buffer CHUNK = Buffer.buffer("0123456789abcde\n".repeat(1_024));

  private final HttpServerResponse response;
  private long left;

  Flood(HttpServerResponse response, long octets) {
    this.response = response;
    this.left = octets;
  }

  void begin() {
    response.putHeader(HttpHeaders.CONTENT_TYPE, "text/csv");
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(left));
    // who goes before the end is no fault of ours
    response.exceptionHandler(gone -> {});
    response.drainHandler(taken -> goOn());
    goOn();
  }

  private void goOn() {
    while (left > 0 && !response.closed() && !response.writeQueueFull()) {
      var chunk = left < CHUNK.length() ? CHUNK.slice(0, Math.toIntExact(left)) : CHUNK;
      left -= chunk.length();
      if (left == 0) {
        response.end(chunk);
      } else {
        response.write(chunk);
      }
    }
  }
}
