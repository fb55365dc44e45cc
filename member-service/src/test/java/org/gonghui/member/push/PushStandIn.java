package org.gonghui.member.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A push provider for tests, which takes signed calls only. A token's beginning says what becomes of it: `gone` is nobody's, `down`
/// always fails, `refused` is never taken, and of `lost` the first answer is lost, though the push was taken. `GET /pushes?token=` tells
/// what a device was shown, once for each key, with how often it came.
public final class PushStandIn implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Signature SIGNATURE = new Signature(PushConfig.STAND_IN);

  private final List<Shown> shown = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private @Nullable HttpServer server;

  private record Shown(String key, JsonNode push) {}

  @Override
  public Map<String, String> start() {
    try {
      var provider =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      provider.createContext("/pushes", this::serve);
      provider.start();
      server = provider;
      var url = "http://127.0.0.1:" + provider.getAddress().getPort();
      return Map.of(
          "gonghui.push.url", url,
          "gonghui.push.first-wait", "0.1S",
          "gonghui.push.tries", "3");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void serve(HttpExchange call) throws IOException {
    try (call) {
      if (call.getRequestMethod().equals("POST")) {
        take(call);
      } else {
        var token = call.getRequestURI().getQuery().substring("token=".length());
        answer(
            call,
            200,
            JSON.writeValueAsBytes(
                shown.stream()
                    .filter(each -> each.push().path("token").asText().equals(token))
                    .map(each ->
                        Map.of(
                            "key", each.key(),
                            "push", each.push(),
                            "times", times.getOrDefault(each.key(), 0)))
                    .toList()));
      }
    }
  }

  private void take(HttpExchange call) throws IOException {
    var body = call.getRequestBody().readAllBytes();
    var signature = String.valueOf(call.getRequestHeaders().getFirst(Signature.HEADER));
    var second = Long.parseLong(signature.replaceAll("^t=(\\d+),.*", "$1"));
    var key = String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key"));
    var push = JSON.readTree(body);
    var token = push.path("token").asText();
    if (!signature.equals(SIGNATURE.of(Instant.ofEpochSecond(second), body))) {
      answer(call, 401, new byte[0]);
    } else if (token.startsWith("gone")) {
      answer(call, 410, new byte[0]);
    } else if (token.startsWith("refused")) {
      answer(call, 400, new byte[0]);
    } else if (token.startsWith("down")) {
      answer(call, 503, new byte[0]);
    } else {
      var count = times.merge(key, 1, Integer::sum);
      if (count == 1) {
        shown.addFirst(new Shown(key, push));
      }
      if (!token.startsWith("lost") || count > 1) {
        answer(call, 202, new byte[0]);
      }
      // else the connection is closed without an answer
    }
  }

  private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
