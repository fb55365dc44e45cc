package org.gonghui.stack.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.gonghui.stack.home.Json;

/// A small HTTP server on the loopback address, a virtual thread per call.
public final class LocalServer implements AutoCloseable {

  /// A call's answer.
  ///
  /// @param body any value that is JSON
  public record Answer(int status, Object body) {

    public static Answer ok(Object body) {
      return new Answer(200, body);
    }

    public static Answer notFound() {
      return new Answer(404, Map.of("title", "Nothing here"));
    }
  }

  /// What a stand-in does with a call. [Unanswered] closes the connection without a word.
  @FunctionalInterface
  public interface Desk {
    Answer answer(Call call) throws IOException;
  }

  /// @param path split at `/`, decoded
  /// @param headers by name in lower case, the first of each
  public record Call(
      String method,
      java.util.List<String> path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {

    public Call(
        String method, java.util.List<String> path, Map<String, String> query, String body) {
      this(method, path, query, Map.of(), body);
    }

    /// Empty where there is none.
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public boolean is(String wanted, String first) {
      return method.equals(wanted) && path.getFirst().equals(first);
    }
  }

  static final class Unanswered extends RuntimeException {
    Unanswered() {
      super("the connection is closed without an answer");
    }
  }

  private static final int MOST = 64 << 20;

  private final HttpServer server;

  private LocalServer(HttpServer server) {
    this.server = server;
  }

  public static LocalServer start(int port, Desk desk) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> serve(exchange, desk));
    server.start();
    return new LocalServer(server);
  }

  private static void serve(HttpExchange exchange, Desk desk) throws IOException {
    try (exchange) {
      var answer = answer(exchange, desk);
      var body = Json.text(answer.body()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (Unanswered e) {
      // try-with-resources has closed the connection: that is the answer
    }
  }

  private static Answer answer(HttpExchange exchange, Desk desk) throws IOException {
    try {
      return desk.answer(call(exchange));
    } catch (IllegalArgumentException e) {
      return new Answer(400, Map.of("title", String.valueOf(e.getMessage())));
    }
  }

  private static Call call(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var body = exchange.getRequestBody().readNBytes(MOST);
    return new Call(
        exchange.getRequestMethod(),
        Arrays.stream(uri.getRawPath().substring(1).split("/", -1))
            .map(LocalServer::plain)
            .toList(),
        query(uri.getRawQuery()),
        headers(exchange.getRequestHeaders()),
        new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return Map.of();
    }
    return Arrays.stream(raw.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(p -> plain(p[0]), p -> p.length > 1 ? plain(p[1]) : ""));
  }

  private static Map<String, String> headers(Headers headers) {
    return headers.entrySet().stream()
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> header.getValue().getFirst()));
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
