package org.gonghui.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Authority and SMS gateway for tests: a name ending in 否 is refused, 慢 answers after four seconds, 断 fails the first
/// time; `GET /texts?phone=` gives the texts, newest first.
public final class OutsideStandIn implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> texts = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> people = new ConcurrentHashMap<>();
  private final Map<String, Boolean> failed = new ConcurrentHashMap<>();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      var outside =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      outside.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      outside.createContext("/checks", this::check);
      outside.createContext("/texts", this::text);
      outside.start();
      server = outside;
      var url = "http://127.0.0.1:" + outside.getAddress().getPort();
      return Map.of(
          "gonghui.identity.authority-url", url,
          "gonghui.identity.sms-url", url,
          "gonghui.testing.outside", url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(HttpExchange call) throws IOException {
    var question = JSON.readTree(call.getRequestBody());
    var name = question.path("name").asText();
    if (name.endsWith("断") && failed.put(question.path("requestId").asText(), true) == null) {
      answer(call, 503, "{}");
      return;
    }
    if (name.endsWith("慢")) {
      LockSupport.parkNanos(4_000_000_000L);
    }
    var asked = JSON.createObjectNode();
    asked.put("name", name).put("phone", question.path("phone").asText());
    var known =
        people.computeIfAbsent(question.path("idNumber").asText(), number -> asked).equals(asked);
    answer(call, 200, "{\"confirmed\":" + (known && !name.endsWith("否")) + "}");
  }

  private void text(HttpExchange call) throws IOException {
    if (call.getRequestMethod().equals("POST")) {
      texts.addFirst(JSON.readTree(call.getRequestBody()));
      answer(call, 202, "");
      return;
    }
    var phone = call.getRequestURI().getQuery().substring("phone=".length());
    var found = texts.stream().filter(text -> text.path("phone").asText().equals(phone)).toList();
    answer(call, 200, JSON.writeValueAsString(found));
  }

  private static void answer(HttpExchange call, int status, String body) throws IOException {
    try (call) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
