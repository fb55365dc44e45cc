package org.gonghui.gateway.pace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SlowCallersIT.ASecond.class)
@WithTestResource(Surroundings.class)
class SlowCallersIT {
  private static final Duration SOON = Duration.ofSeconds(6);
  private static final long MUCH = 64L * 1024 * 1024;
  private static final int BETWEEN_MILLIS = 100;

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject OpenCalls open;
  @Inject MeterRegistry meters;
  @Inject Vertx vertx;

  /// For everything, that a test need not wait.
  public static final class ASecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gonghui.gateway.pace.head", "1s",
          "gonghui.gateway.pace.pause", "1s",
          "gonghui.gateway.pace.window", "1s",
          "gonghui.gateway.pace.octets", "1K",
          "gonghui.gateway.pace.answer", "1s");
    }
  }

  /// From the first call on the gateway knows by which port callers come.
  @BeforeEach
  void aFirstCall() {
    given().get("/q/health/live").then().statusCode(200);
  }

  @AfterEach
  void nothingIsLeftOpenAndNoPlaceTaken() {
    open.awaitNone();
    await()
        .untilAsserted(() ->
            assertThat(
                    meters.get("gonghui.gateway.load.taken").gauges().stream()
                        .mapToDouble(gauge -> gauge.value()))
                .containsOnly(0.0));
  }

  private static Socket caller() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(Math.toIntExact(SOON.toMillis()));
    return socket;
  }

  private static void write(OutputStream out, String octets) throws IOException {
    out.write(octets.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /// @return how long until nobody takes them any more
  private static Duration drip(Socket caller) throws Exception {
    var begin = System.nanoTime();
    var took = Duration.ZERO;
    while (took.compareTo(SOON) < 0 && caller.getInputStream().available() == 0) {
      try {
        write(caller.getOutputStream(), "a");
      } catch (IOException closed) {
        break;
      }
      Thread.sleep(BETWEEN_MILLIS);
      took = Duration.ofNanos(System.nanoTime() - begin);
    }
    return took;
  }

  @Test
  void aHeadThatDripsIsNotWaitedFor() throws Exception {
    try (var caller = caller()) {
      write(caller.getOutputStream(), "GET /v1/members HTTP/1.1\r\nHost: x\r\nX: ");
      assertThat(drip(caller)).isBetween(Duration.ofMillis(900), SOON.dividedBy(2));
    }
  }

  @Test
  void norTheSecondOneOfAConnection() throws Exception {
    try (var caller = caller()) {
      write(caller.getOutputStream(), "GET /v1/members HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(caller.getInputStream().read()).isEqualTo('H');
      open.awaitNone();
      caller.getInputStream().skipNBytes(caller.getInputStream().available());
      write(caller.getOutputStream(), "GET /v1/members HTTP/1.1\r\nHost: x\r\nX: ");
      assertThat(drip(caller)).isBetween(Duration.ofMillis(900), SOON.dividedBy(2));
    }
  }

  @Test
  void whoWaitsForAnAnswerIsNotSlow() {
    given().auth().oauth2(issuer.token()).get("/v1/members/mute").then().statusCode(503);
  }

  private String post(int length) {
    return "POST /v1/members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
        .formatted(issuer.token(), length);
  }

  @Test
  void aBodyThatDripsIsNotWaitedFor() throws Exception {
    try (var caller = caller()) {
      write(caller.getOutputStream(), post(1_000_000));
      assertThat(drip(caller)).isBetween(Duration.ofMillis(900), SOON.dividedBy(4).multipliedBy(3));
      assertThat(all(caller)).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
    }
  }

  /// It is the caller's fault, not its service's.
  @Test
  void norOneThatStops() throws Exception {
    try (var caller = caller()) {
      write(caller.getOutputStream(), post(50) + "half of it");
      assertThat(all(caller)).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
    }
  }

  @Test
  void aBodyAtItsPaceIsTaken() throws Exception {
    try (var caller = caller()) {
      write(caller.getOutputStream(), post(30 * 300));
      for (var piece = 0; piece < 30; piece++) {
        write(caller.getOutputStream(), "a".repeat(300));
        Thread.sleep(BETWEEN_MILLIS);
      }
      var status = new byte[12];
      assertThat(caller.getInputStream().readNBytes(status, 0, 12)).isEqualTo(12);
      assertThat(new String(status, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsNotKept() throws Exception {
    try (var caller = caller()) {
      write(
          caller.getOutputStream(),
          "GET /v1/members/large?octets=%d HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(MUCH, issuer.token()));
      await().untilAsserted(() -> assertThat(open.all()).hasSize(1));
      open.awaitNone();
      assertThat((long) all(caller).length()).isLessThan(MUCH);
    }
  }

  private static String all(Socket caller) throws IOException {
    var said = new StringBuilder();
    var piece = new byte[64 * 1024];
    try {
      for (var size = 0; size >= 0; size = caller.getInputStream().read(piece)) {
        said.append(new String(piece, 0, size, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException reset) {
      said.append("<reset>");
    }
    return said.toString();
  }

  @Test
  void inHttp2ABodyThatDripsIsNotWaitedForEither() {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    var client = vertx.createHttpClient(options);
    var status =
        client
            .request(HttpMethod.POST, RestAssured.port, "localhost", "/v1/members")
            .compose(request -> {
              request.putHeader("Authorization", "Bearer " + issuer.token()).setChunked(true);
              var timer = vertx.setPeriodic(BETWEEN_MILLIS, tick -> drop(request));
              request.sendHead();
              return request.response().onComplete(answered -> vertx.cancelTimer(timer));
            })
            .map(answer -> answer.statusCode())
            .toCompletionStage()
            .toCompletableFuture();
    assertThat(status).succeedsWithin(SOON).isEqualTo(408);
    var _ = client.close();
  }

  /// Whatever else it says: what drips there may be a head.
  @Test
  void aConnectionOfHttp2WithoutACallEnds() {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    var client = vertx.createHttpClient(options);
    var ended = new CompletableFuture<Void>();
    client
        .request(HttpMethod.GET, RestAssured.port, "localhost", "/q/health/live")
        .compose(request -> {
          var connection = request.connection();
          var timer =
              vertx.setPeriodic(
                  BETWEEN_MILLIS, tick -> connection.ping(Buffer.buffer(8).appendLong(1)));
          connection.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            ended.complete(null);
          });
          return request.send();
        })
        .onFailure(ended::completeExceptionally);
    assertThat(ended).succeedsWithin(SOON);
    var _ = client.close();
  }

  private static void drop(HttpClientRequest request) {
    request.write("a");
  }
}
