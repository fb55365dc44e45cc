package org.gonghui.member.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The provider over HTTP: `POST /pushes`, signed, with the delivery's id as `Idempotency-Key`.
@ApplicationScoped
class RestPushSender implements PushSender {
  private final PushConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private final Signature signature;
  private final HttpClient client;

  RestPushSender(PushConfig config, ObjectMapper json, Clock clock) {
    this.config = config;
    this.json = json;
    this.clock = clock;
    this.signature = new Signature(config.key());
    this.client = HttpClient.newBuilder().connectTimeout(config.deadline()).build();
  }

  /// What the provider reads.
  record Body(Platform platform, String token, String title, String text) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @Override
  public CompletableFuture<Outcome> send(Push push) {
    return config
        .url()
        .map(url ->
            client
                .sendAsync(request(url, push), BodyHandlers.discarding())
                .orTimeout(config.deadline().toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) ->
                    failure == null ? outcome(answer.statusCode()) : Outcome.FAILED))
        .orElseGet(() -> CompletableFuture.completedFuture(Outcome.FAILED));
  }

  private HttpRequest request(URI url, Push push) {
    var body = body(push);
    return HttpRequest.newBuilder(URI.create(url + "/pushes"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", push.delivery().toString())
        .header(Signature.HEADER, signature.of(clock.instant(), body))
        .timeout(config.deadline())
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private byte[] body(Push push) {
    try {
      return json.writeValueAsBytes(
          new Body(push.platform(), push.token(), push.title(), push.text()));
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a push is a plain record", notWritable);
    }
  }

  /// 410 alone says that the token is nobody's: 404 may be an address that was mistyped. 401, 403 and 429 may be otherwise next time.
  private static Outcome outcome(int status) {
    return switch (status) {
      case 410 -> Outcome.GONE;
      case 400, 413, 422 -> Outcome.REFUSED;
      default -> status / 100 == 2 ? Outcome.TAKEN : Outcome.FAILED;
    };
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
