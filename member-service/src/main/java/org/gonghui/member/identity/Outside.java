package org.gonghui.member.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Calls a party outside, for as long as a worker would wait; who cannot wait so long waits on the answer for less.
@ApplicationScoped
class Outside {
  private final HttpClient client;
  private final ObjectMapper json;
  private final IdentityConfig config;

  Outside(ObjectMapper json, IdentityConfig config) {
    this.json = json;
    this.config = config;
    this.client = HttpClient.newBuilder().connectTimeout(config.deadline()).build();
  }

  /// @return the answer's body where it is a success, a missing node where that has none; nothing where there was no
  ///     success
  CompletableFuture<Optional<JsonNode>> post(URI base, String path, Object body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(base + path))
              .header("Content-Type", "application/json")
              .timeout(config.patience())
              .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
              .build();
      return client
          .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
          .orTimeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
          .handle((response, failure) -> failure == null ? read(response) : Optional.empty());
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a request is a plain record", notWritable);
    }
  }

  private Optional<JsonNode> read(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      return Optional.empty();
    }
    try {
      var body = response.body();
      return Optional.of(body.length == 0 ? MissingNode.getInstance() : json.readTree(body));
    } catch (IOException notJson) {
      return Optional.of(MissingNode.getInstance());
    }
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
