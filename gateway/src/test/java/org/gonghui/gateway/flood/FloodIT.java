package org.gonghui.gateway.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Callers from several addresses of this machine, of whom some flood.
@QuarkusTest
@WithTestResource(FloodIT.LittlePatience.class)
class FloodIT {
  private static final int CALLS = 20;

  /// A machine that is busy may lose some of them.
  private static final int MORE = 3 * CALLS;

  private static final int MANY = 20 * CALLS;

  private static final String CLOSING = "127.0.0.2";
  private static final String RESETTING = "127.0.0.3";
  private static final String SPARED = "127.0.0.4";
  private static final String OTHER = "127.0.0.5";
  private static final String LET_DOWN = "127.0.0.6";
  private static final String LET_DOWN_IN_STREAMS = "127.0.0.7";
  private static final String BREAKING_OFF = "127.0.0.8";
  private static final String AHEAD = "127.0.0.9";

  private static final String ANSWERED = "/v1/organizations/empty";
  private static final String MUTE = "/v1/organizations/mute";
  private static final String BROKEN_OFF = "/v1/organizations/half";
  private static final int MILLIS_UNTIL_SENT = 5;
  private static final int MILLIS_UNTIL_AN_ANSWER = 5_000;

  @SuppressWarnings("NullAway.Init") // LittlePatience fills it
  LittlePatience around;

  @Inject MeterRegistry meters;

  private final Vertx vertx = Vertx.vertx();
  private @Nullable String token;

  public static final class LittlePatience implements QuarkusTestResourceLifecycleManager {
    private final EchoService echo = new EchoService();
    private final TestIssuer issuer = TestIssuer.started();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          issuer.url(),
          "gonghui.gateway.routes.member.url",
          echo.url(),
          "gonghui.gateway.flood.calls",
          Integer.toString(CALLS),
          "gonghui.gateway.flood.window",
          "60s",
          "gonghui.gateway.flood.rest",
          "5s",
          "gonghui.gateway.flood.spared",
          SPARED);
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(this, new TestInjector.MatchesType(LittlePatience.class));
    }

    @Override
    public void stop() {
      echo.close();
      issuer.close();
    }
  }

  /// Who comes in is watched from the first call on.
  @BeforeEach
  void somebodyHasCalled() throws IOException {
    assertThat(isAnsweredAt(OTHER)).isTrue();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoAsksAndGoesTooOftenIsShutOutForAWhile() throws IOException {
    try (var before = from(CLOSING)) {
      assertThat(isAnswered(before)).isTrue();
      abandon(CLOSING, MORE);

      await().until(() -> !isAnsweredAt(CLOSING));
      assertThat(isAnswered(before)).isFalse();
    }
    assertThat(isAnsweredAt(OTHER)).isTrue();

    await().until(() -> isAnsweredAt(CLOSING));
  }

  @Test
  void whoResetsStreamsIsShutOutToo() {
    reset(RESETTING, MORE);
    await().until(() -> !isAnsweredAt(RESETTING));
    // and none of them holds a place at its service any more
    await().until(() -> taken() == 0);
  }

  /// What has come by then is thrown away by the system, so that no call may be seen at all.
  @Test
  void whoBreaksConnectionsOffIsShutOutToo() throws IOException {
    for (var i = 0; i < MORE; i++) {
      try (var connection = from(BREAKING_OFF)) {
        ask(connection, MUTE);
        connection.setSoLinger(true, 0);
      }
    }
    await().until(() -> !isAnsweredAt(BREAKING_OFF));
  }

  /// The service hears of little of what is asked by somebody who has gone.
  @Test
  void whoAsksAheadAndGoesIsNotWorkedFor() throws IOException {
    EchoService.forget();
    try (var connection = from(AHEAD)) {
      connection
          .getOutputStream()
          .write(head(ANSWERED).repeat(MANY).getBytes(StandardCharsets.US_ASCII));
    }
    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(EchoService.seen()).hasSizeLessThan(MANY / 2));
  }

  @Test
  void addressesOfManyCallersAreSpared() throws IOException {
    abandon(SPARED, MORE);
    await().during(Duration.ofSeconds(1)).until(() -> isAnsweredAt(SPARED));
  }

  /// A service that fails is not its callers' doing.
  @Test
  void whomAServiceLetsDownStays() throws IOException {
    for (var i = 0; i < MORE; i++) {
      try (var connection = from(LET_DOWN)) {
        ask(connection, BROKEN_OFF);
        assertThat(connection.getInputStream().readAllBytes()).isNotEmpty();
      }
    }
    assertThat(isAnsweredAt(LET_DOWN)).isTrue();
  }

  @Test
  void whomAServiceLetsDownInStreamsStays() throws IOException {
    inStreams(
        LET_DOWN_IN_STREAMS,
        MORE,
        BROKEN_OFF,
        call -> call.send().compose(answer -> answer.body()));
    assertThat(isAnsweredAt(LET_DOWN_IN_STREAMS)).isTrue();
  }

  private double taken() {
    return meters.get("gonghui.gateway.load.taken").tag("service", "member").gauge().value();
  }

  /// Asks and goes.
  private void abandon(String address, int times) throws IOException {
    for (var i = 0; i < times; i++) {
      try (var connection = from(address)) {
        ask(connection, MUTE);
      }
    }
  }

  /// The same with streams of one connection.
  private void reset(String address, int times) {
    inStreams(address, times, MUTE, this::sendAndReset);
  }

  /// One after the other, and comes back when all are done with, however they ended.
  private void inStreams(
      String address, int times, String target, Function<HttpClientRequest, Future<Buffer>> what) {
    var client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setLocalAddress(address));
    for (var i = 0; i < times; i++) {
      client
          .request(HttpMethod.GET, RestAssured.port, "127.0.0.1", target)
          .map(call -> call.putHeader("Authorization", token()))
          .compose(what)
          .otherwiseEmpty()
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    }
  }

  private Future<Buffer> sendAndReset(HttpClientRequest call) {
    var over = Promise.<Buffer>promise();
    var _ = call.exceptionHandler(cause -> {}).send();
    vertx.setTimer(
        MILLIS_UNTIL_SENT,
        sent -> {
          call.reset();
          over.complete();
        });
    return over.future();
  }

  private boolean isAnsweredAt(String address) throws IOException {
    try (var connection = from(address)) {
      return isAnswered(connection);
    }
  }

  /// Whether a head comes; else the connection ends.
  private boolean isAnswered(Socket connection) throws IOException {
    try {
      ask(connection, ANSWERED);
      connection.setSoTimeout(MILLIS_UNTIL_AN_ANSWER);
      var head = new StringBuilder();
      var octet = connection.getInputStream().read();
      while (octet >= 0 && !head.append((char) octet).toString().endsWith("\r\n\r\n")) {
        octet = connection.getInputStream().read();
      }
      return octet >= 0;
    } catch (SocketException reset) {
      return false;
    }
  }

  private void ask(Socket connection, String target) throws IOException {
    connection.getOutputStream().write(head(target).getBytes(StandardCharsets.US_ASCII));
  }

  private String head(String target) {
    return "GET %s HTTP/1.1\r\nHost: gonghui\r\nAuthorization: %s\r\n\r\n"
        .formatted(target, token());
  }

  private String token() {
    if (token == null) {
      token = "Bearer " + around.issuer.token();
    }
    return token;
  }

  private static Socket from(String address) throws IOException {
    return new Socket(
        InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(address), 0);
  }
}
