package org.gonghui.stack.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.gonghui.stack.home.Json;

/// Calls one address with JSON.
public final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final Duration patience;
  private final Duration silence;

  /// @param base address without a path, such as `http://127.0.0.1:8080`
  public Client(String base) {
    this(base, PATIENCE, PATIENCE);
  }

  private Client(String base, Duration patience, Duration silence) {
    this.base = base;
    this.patience = patience;
    this.silence = silence;
  }

  /// Takes 503 for an answer at once, and silence for one after 15 s: longer than the gateway lets a call take.
  public static Client impatient(String base) {
    return new Client(base, Duration.ZERO, Duration.ofSeconds(15));
  }

  public Answer get(String path, Map<String, String> headers) {
    return send("GET", path, headers, BodyPublishers.noBody());
  }

  /// Sends a body as JSON; the headers may name another content type for a text.
  public Answer send(String method, String path, Map<String, String> headers, Object body) {
    var text = body instanceof String given ? given : Json.text(body);
    return send(method, path, headers, BodyPublishers.ofString(text, StandardCharsets.UTF_8));
  }

  /// Asks again while the answer is 503, as its Retry-After says, or nobody listens, so that the request reached nobody:
  /// who is away comes back.
  public Answer send(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
    var end = System.nanoTime() + patience.toNanos();
    while (true) {
      var late = System.nanoTime() >= end;
      try {
        var answer = sendOnce(method, path, headers, body);
        if (answer.status() != 503 || late) {
          return answer;
        }
      } catch (ConnectException refused) {
        if (late) {
          throw new UnexpectedAnswer(method + " " + path + ": nobody listens at " + base);
        }
      }
      pause();
    }
  }

  private Answer sendOnce(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body)
      throws ConnectException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(silence).method(method, body);
    if (body.contentLength() != 0 && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    var call = method + " " + path;
    try {
      return new Answer(call, http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (ConnectException e) {
      throw e;
    } catch (IOException e) {
      throw new UnexpectedAnswer(call + " was not answered: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer(call + " was interrupted");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_AFTER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer("interrupted");
    }
  }
}
