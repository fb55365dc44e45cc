package org.gonghui.stack.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

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
    return postOnce(path, UUID.randomUUID().toString(), body);
  }

  public Answer postOnce(String path, String key, Object body) {
    return tell(gateway.send("POST", path, headers(Map.of("Idempotency-Key", key)), body));
  }

  public Answer postOnceSeen(String path, String etag, Object body) {
    var key = UUID.randomUUID().toString();
    return tell(
        gateway.send(
            "POST", path, headers(Map.of("Idempotency-Key", key, "If-Match", etag)), body));
  }

  /// @param etag of the version that was seen
  public Answer postSeen(String path, String etag, Object body) {
    return tell(gateway.send("POST", path, headers(Map.of("If-Match", etag)), body));
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
