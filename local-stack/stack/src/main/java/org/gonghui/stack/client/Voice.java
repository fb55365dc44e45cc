package org.gonghui.stack.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.client.ApiClient;
import org.gonghui.client.ApiException;

/// Somebody who calls: a name, a token, and the gateway.
///
/// @param heard takes each call with its status, to be told; a quiet voice tells nothing
public record Voice(String name, String token, Client gateway, Consumer<String> heard) {

  public Voice quietly() {
    return new Voice(name, token, gateway, line -> {});
  }

  /// The same person, who calls another address.
  public Voice at(Client address) {
    return new Voice(name, token, address, heard);
  }

  /// A call of the generated client: `call(CardApi::new, card -> card.getMyCard())`.
  ///
  /// @param api one of `org.gonghui.client.api`
  /// @throws UnexpectedAnswer when what came back is not what the document promises
  public <A, T> Reply<T> call(Function<ApiClient, A> api, Function<A, T> call) {
    var line = gateway.line();
    try {
      var body = call.apply(api.apply(gateway.access(token, line)));
      return new Reply<>(tell(line.answer()), body);
    } catch (ApiException refused) {
      if (line.answer().status() < 300) {
        throw new UnexpectedAnswer(line.answer().call() + " is no such answer: " + refused);
      }
      return new Reply<>(tell(line.answer()), null);
    }
  }

  /// A key for a call that must have one effect, however often it is made.
  public static String key() {
    return UUID.randomUUID().toString();
  }

  public Answer get(String path) {
    return tell(gateway.get(path, headers(Map.of())));
  }

  public Answer get(String path, String language) {
    return tell(gateway.get(path, headers(Map.of("Accept-Language", language))));
  }

  public Answer post(String path, Object body) {
    return tell(gateway.send("POST", path, headers(Map.of()), body));
  }

  /// With an Idempotency-Key of its own.
  public Answer postOnce(String path, Object body) {
    return postOnce(path, key(), body);
  }

  public Answer postOnce(String path, String key, Object body) {
    return tell(gateway.send("POST", path, headers(Map.of("Idempotency-Key", key)), body));
  }

  public Answer delete(String path) {
    return tell(gateway.send("DELETE", path, headers(Map.of()), BodyPublishers.noBody()));
  }

  public Answer postOnceSeen(String path, String etag, Object body) {
    return tell(
        gateway.send(
            "POST", path, headers(Map.of("Idempotency-Key", key(), "If-Match", etag)), body));
  }

  public Answer post(String path, String contentType, Object body) {
    return tell(gateway.send("POST", path, headers(Map.of("Content-Type", contentType)), body));
  }

  /// Sends a file.
  public Answer post(String path, String contentType, byte[] file) {
    return tell(
        gateway.send(
            "POST",
            path,
            headers(Map.of("Content-Type", contentType)),
            BodyPublishers.ofByteArray(file)));
  }

  public Answer put(String path, Object body) {
    return tell(gateway.send("PUT", path, headers(Map.of()), body));
  }

  public Answer putSeen(String path, String etag, Object body) {
    return tell(gateway.send("PUT", path, headers(Map.of("If-Match", etag)), body));
  }

  public Answer patchSeen(String path, String etag, Object body) {
    return tell(
        gateway.send(
            "PATCH",
            path,
            headers(Map.of("If-Match", etag, "Content-Type", "application/merge-patch+json")),
            body));
  }

  private Map<String, String> headers(Map<String, String> more) {
    var all = new HashMap<>(more);
    all.put("Authorization", "Bearer " + token);
    return all;
  }

  private Answer tell(Answer answer) {
    heard.accept("%-12s %s → %d".formatted(name, answer.call(), answer.status()));
    return answer;
  }
}
