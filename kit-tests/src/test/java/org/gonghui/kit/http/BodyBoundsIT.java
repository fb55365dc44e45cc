package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BodyBoundsIT {
  private static final int LARGEST = 1024 * 1024;
  private static final Duration SOON = Duration.ofMillis(500);

  @TestHTTPResource("/v1/notes")
  URI notes = URI.create("/");

  @Inject MeterRegistry meters;

  private final String token = Token.of("officer").sign();

  private HttpResponse<String> sent(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var call =
          HttpRequest.newBuilder(URI.create(notes + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", type)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(body)
              .build();
      return client.send(call, BodyHandlers.ofString());
    }
  }

  /// A note behind many blanks.
  private static byte[] note(int size) {
    var note =
        "{\"title\":\"%s\",\"price\":{\"amount\":\"10.00\",\"currency\":\"CNY\"}}"
            .formatted(UUID.randomUUID());
    return (" ".repeat(size - note.length()) + note).getBytes(StandardCharsets.US_ASCII);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  @Test
  void aBodyOfTheLargestSizeIsTaken() throws Exception {
    for (var body :
        new BodyPublisher[] {BodyPublishers.ofByteArray(note(LARGEST)), chunked(note(LARGEST))}) {
      var taken = sent("", "application/json", body);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }
  }

  @Test
  void aLargerOneIsRefusedByWhatItSaysOfItself() throws Exception {
    var refused = sent("", "application/json", BodyPublishers.ofByteArray(note(5 * LARGEST)));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
    assertThat(refused.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
  }

  @Test
  void aLargerOneThatDoesNotTellItsSizeIsRefusedOnTheWay() throws Exception {
    for (var size : new int[] {LARGEST + 1, 5 * LARGEST}) {
      var refused = sent("", "application/json", chunked(note(size)));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
      assertThat(refused.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    }
  }

  /// Anybody could ring an operator otherwise.
  @Test
  void oneThatBreaksOffIsNobodysFaultHere() throws Exception {
    var broken = refusals("MALFORMED_REQUEST");
    var unforeseen = refusals("INTERNAL_ERROR");
    try (var caller = new Socket(notes.getHost(), notes.getPort())) {
      var begin =
          "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: 100000\r\n\r\n{"
              .formatted(notes.getPath(), token, UUID.randomUUID());
      caller.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
      // until the service reads it
      Thread.sleep(SOON);
    }
    await().until(() -> refusals("MALFORMED_REQUEST") > broken);
    assertThat(refusals("INTERNAL_ERROR")).isEqualTo(unforeseen);
  }

  private double refusals(String code) {
    return meters.counter("gonghui.refusals", "code", code).count();
  }

  @Test
  void whoReadsTheStreamSetsABoundOfItsOwn() throws Exception {
    for (var body :
        new BodyPublisher[] {
          BodyPublishers.ofByteArray(note(5 * LARGEST)), chunked(note(5 * LARGEST))
        }) {
      var counted = sent("/size", "text/plain", body);
      assertThat(counted.statusCode()).isEqualTo(200);
      assertThat(counted.body()).isEqualTo(String.valueOf(5 * LARGEST));
    }
  }
}
