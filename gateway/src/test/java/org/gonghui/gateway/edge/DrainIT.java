package org.gonghui.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// What SIGTERM begins, but for the end of the process.
@QuarkusTest
@TestProfile(DrainIT.Slowly.class)
@WithTestResource(Surroundings.class)
class DrainIT {
  private static final long MUCH = 64L * 1024 * 1024;

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject Vertx vertx;

  /// As where there are two gateways, and long enough to see what is so before the doors close, on a machine that others
  /// keep busy; so is the call that is begun. A gateway that goes does not come back: no other test shares it.
  public static final class Slowly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.shutdown.delay", "16S",
          "quarkus.shutdown.timeout", "30S",
          "gonghui.gateway.bounds-of.\"/v1/organizations\".deadline", "25S");
    }
  }

  @Test
  void whoGoesSaysSoAnswersAndLetsNobodyNewIn() throws Exception {
    var saidGoodbye = new AtomicBoolean();
    var http2 = http2();
    assertThat(read(http2, saidGoodbye)).isEqualTo(200);
    given().get("/v1/consent-texts").then().statusCode(200).header("Connection", nullValue());
    var toldToo = new AtomicBoolean();
    var rest = Promise.<Void>promise();
    var begunInHttp2 = begun(http2(), toldToo, rest.future());
    try (var begun = begun();
        var slow = java.net.http.HttpClient.newHttpClient();
        var file = slow.send(large(), BodyHandlers.ofInputStream()).body()) {
      var drained = CompletableFuture.runAsync(ShutdownRecorder::runShutdown);

      await().until(() -> given().get("/q/health/ready").statusCode() == 503);
      given().get("/v1/consent-texts").then().statusCode(200).header("Connection", "close");
      assertThat(read(http2, saidGoodbye)).isEqualTo(200);
      await().untilTrue(saidGoodbye);

      begun.getOutputStream().write("}".getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("\r\nconnection: close\r\n");
      var _ = rest.tryComplete();
      assertThat(begunInHttp2.join()).isEqualTo(200);
      await().untilTrue(toldToo);

      await().atMost(Duration.ofSeconds(30)).until(() -> !letsIn());
      await().during(Duration.ofSeconds(1)).until(() -> !drained.isDone());
      assertThat(file.skip(MUCH)).isEqualTo(MUCH);
      assertThat(file.read()).isEqualTo(-1);
      drained.join();
    }
  }

  /// A call of which an octet is still missing.
  private Socket begun() throws IOException {
    var caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    caller.setSoTimeout(10_000);
    var head =
        "POST /v1/organizations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nAuthorization: Bearer ";
    caller
        .getOutputStream()
        .write((head + issuer.token() + "\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
    return caller;
  }

  /// The same in HTTP/2, until the rest may come.
  private CompletableFuture<Integer> begun(
      HttpClient client, AtomicBoolean saidGoodbye, Future<Void> rest) {
    return client
        .request(HttpMethod.POST, RestAssured.port, "localhost", "/v1/organizations")
        .compose(call -> {
          call.connection().goAwayHandler(goodbye -> saidGoodbye.set(true));
          call.setChunked(true)
              .putHeader("Authorization", "Bearer " + issuer.token())
              .putHeader("Content-Type", "application/json");
          return call.write("{")
              .compose(written -> rest)
              .compose(now -> call.end("}"))
              .compose(sent -> call.response());
        })
        .compose(DrainIT::whole)
        .toCompletionStage()
        .toCompletableFuture();
  }

  private HttpRequest large() {
    var path = "/v1/organizations/large?octets=" + MUCH;
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + issuer.token())
        .build();
  }

  private HttpClient http2() {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false));
  }

  /// @param saidGoodbye set when the gateway asks for no more calls on this connection
  private static int read(HttpClient client, AtomicBoolean saidGoodbye) {
    return client
        .request(HttpMethod.GET, RestAssured.port, "localhost", "/v1/consent-texts")
        .compose(call -> {
          call.connection().goAwayHandler(goodbye -> saidGoodbye.set(true));
          return call.send();
        })
        .compose(DrainIT::whole)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static Future<Integer> whole(HttpClientResponse answer) {
    return answer.body().map(body -> answer.statusCode());
  }

  private static boolean letsIn() {
    try (var caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      return caller.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
