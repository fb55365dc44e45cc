package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesIT {
  private static final Duration SILENCE = Duration.ofSeconds(5);

  private final Set<Integer> callers = ConcurrentHashMap.newKeySet();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aConnectionIsKeptForTheNextCall() throws IOException {
    try (var lines = new Lines(port(), 2, SILENCE)) {
      for (var n = 0; n < 5; n++) {
        assertThat(lines.call(request()).status()).isEqualTo(200);
      }
    }
    assertThat(callers).hasSize(1);
  }

  @Test
  void beyondAsManyAsMayWaitNobodyIsCalled() throws IOException {
    try (var lines = new Lines(port(), 0, SILENCE)) {
      assertThatThrownBy(() -> lines.call(request())).isInstanceOf(Lines.AllTaken.class);
    }
    assertThat(callers).isEmpty();
  }

  private void answer(HttpExchange call) throws IOException {
    callers.add(call.getRemoteAddress().getPort());
    var body = "x".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    call.sendResponseHeaders(200, body.length);
    try (var out = call.getResponseBody()) {
      out.write(body);
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private byte[] request() {
    return Requests.read("/v1/me/card", port(), "token");
  }
}
