package org.gonghui.stack.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gonghui.client.Access;

/// Calls one address with JSON, or the first of several that lets it in.
public final class Client {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final HttpClient http;
  private final List<String> bases;
  private final Manner manner;
  private final Consumer<Answer> heard;

  /// @param base address without a path, such as `http://127.0.0.1:8080`
  public Client(String base) {
    this(List.of(base), HttpClient.Version.HTTP_1_1, Manner.WAITING, answer -> {});
  }

  private Client(
      List<String> bases, HttpClient.Version version, Manner manner, Consumer<Answer> heard) {
    this.http =
        HttpClient.newBuilder().version(version).connectTimeout(Duration.ofSeconds(5)).build();
    this.bases = bases;
    this.manner = manner;
    this.heard = heard;
  }

  /// Takes 503 for an answer at once, and silence for one after 15 s: longer than the gateway lets most calls take.
  public static Client impatient(String base) {
    return either(List.of(base), HttpClient.Version.HTTP_1_1);
  }

  /// Takes 503 for an answer at once, and waits for it for a minute.
  public static Client hearingOut(String base) {
    return new Client(List.of(base), HttpClient.Version.HTTP_1_1, Manner.HEARING_OUT, answer -> {});
  }

  /// Calls the first of these addresses, and the next one only where it is refused a connection; as impatient.
  public static Client either(List<String> bases, HttpClient.Version version) {
    return new Client(bases, version, Manner.IMPATIENT, answer -> {});
  }

  /// Calls again what may be called again, as an app does that lost an answer: what changes nothing, and what bears a key.
  ///
  /// @param heard takes every answer, also those that are asked for again
  public static Client insisting(String base, Consumer<Answer> heard) {
    return new Client(List.of(base), HttpClient.Version.HTTP_1_1, Manner.INSISTING, heard);
  }

  /// What carries one call of the generated client.
  Line line() {
    return new Line(this, http);
  }

  Access access(String token, Line line) {
    return new Access(bases.getFirst(), () -> token, line);
  }

  public Answer get(String path, Map<String, String> headers) {
    return send("GET", path, headers, BodyPublishers.noBody());
  }

  /// Sends a body as JSON; the headers may name another content type for a text.
  public Answer send(String method, String path, Map<String, String> headers, Object body) {
    var text = body instanceof String given ? given : written(body);
    return send(method, path, headers, BodyPublishers.ofString(text, StandardCharsets.UTF_8));
  }

  /// As the generated client writes it, so that its models can be sent by hand too.
  private static String written(Object body) {
    try {
      return Access.bodies().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// Asks again while the answer is 503, as its Retry-After says, or nobody listens, so that the request reached nobody:
  /// who is away comes back.
  ///
  /// @throws Unanswered when patience ended
  public Answer send(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
    var end = System.nanoTime() + manner.patience().toNanos();
    while (true) {
      var late = System.nanoTime() >= end;
      try {
        var answer = sendOnce(method, path, headers, body);
        heard.accept(answer);
        if (late || !manner.asksAgain(answer)) {
          return answer;
        }
      } catch (ConnectException refused) {
        if (late) {
          throw new Unanswered(method + " " + path + ": nobody listens at " + bases);
        }
      } catch (Unanswered lost) {
        if (late || !manner.repeats(method, headers)) {
          throw lost;
        }
      }
      Pause.of(RETRY_AFTER);
    }
  }

  private Answer sendOnce(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body)
      throws ConnectException {
    var refused = new ConnectException("no address");
    for (var base : bases) {
      try {
        return sendTo(base, method, path, headers, body);
      } catch (ConnectException e) {
        refused = e;
      }
    }
    throw refused;
  }

  private Answer sendTo(
      String base,
      String method,
      String path,
      Map<String, String> headers,
      HttpRequest.BodyPublisher body)
      throws ConnectException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(manner.silence())
            .method(method, body);
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
      throw new Unanswered(call + " was not answered: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer(call + " was interrupted");
    }
  }
}
