package org.gonghui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.gateway.testing.DyingService;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who broke off is told by the answer: a service that dies is away, a caller that does is at fault.
@QuarkusTest
@WithTestResource(BreakingOffIT.OneDies.class)
class BreakingOffIT {
  private static final int MANY = 4 * 1024 * 1024;
  private static final int LINE = 12;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // OneDies fills it
  TestIssuer issuer;

  @Inject OpenCalls open;
  @Inject MeterRegistry meters;

  /// Members' service dies, and so does one of the two processes of screening's.
  public static final class OneDies implements QuarkusTestResourceLifecycleManager {
    private final DyingService dying = new DyingService();
    private final EchoService echo = new EchoService();
    private final TestIssuer issuer = TestIssuer.started();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "quarkus.oidc.auth-server-url",
          issuer.url(),
          "gonghui.gateway.pulse.interval",
          "1h",
          "gonghui.gateway.home.deadline",
          DEADLINE.toString(),
          "gonghui.gateway.routes.member.url",
          dying.url(),
          "gonghui.gateway.routes.screening.url",
          dying.url() + "," + echo.url(),
          "gonghui.gateway.routes.assistance.url",
          echo.url());
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(issuer, new TestInjector.MatchesType(TestIssuer.class));
    }

    @Override
    public void stop() {
      dying.close();
      echo.close();
      issuer.close();
    }
  }

  @AfterEach
  void nothingIsLeftOpen() {
    open.awaitNone();
  }

  private String post(String path, String framing) {
    return "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
        .formatted(path, issuer.token(), framing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "closed"})
  void aServiceThatDiesUnderAnUploadIsAway(String how) throws IOException {
    var begin = post("/v1/member-imports/" + how + "/cancellation", "Content-Length: " + MANY);
    assertThat(OctetSocket.exchange(RestAssured.port, begin + "a".repeat(MANY)))
        .startsWith("HTTP/1.1 503 ")
        .contains("UNAVAILABLE")
        .containsIgnoringCase("Retry-After: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "closed"})
  void aServiceThatDiesUnderAnUploadInHttp2IsAway(String how) throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      // by this one they agree on HTTP/2
      var first = client.send(call("/v1/assistance-cases").build(), BodyHandlers.ofString());
      assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
      var path = "/v1/member-imports/" + how + "/cancellation";
      var upload = call(path).POST(BodyPublishers.ofByteArray(new byte[MANY])).build();
      var answer = client.send(upload, BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .timeout(DEADLINE)
        .header("Authorization", "Bearer " + issuer.token());
  }

  /// Vert.x closes such a connection, with an answer or before there is one.
  @Test
  void aBodyThatBreaksItsFormIsItsCallersFault() throws IOException {
    var malformed = refusals("MALFORMED_REQUEST");
    var unavailable = refusals("UNAVAILABLE");
    var answer =
        OctetSocket.exchange(
            RestAssured.port,
            post("/v1/payment-batches/7/release", "Transfer-Encoding: chunked")
                + "10000\r\n%s\r\n".formatted("a".repeat(0x10000)).repeat(4)
                + "no size\r\n");
    assertThat(answer).matches("(?s)(HTTP/1.1 400 .*)?(<reset>)?");
    await().untilAsserted(() -> assertThat(refusals("MALFORMED_REQUEST")).isGreaterThan(malformed));
    assertThat(refusals("UNAVAILABLE")).isEqualTo(unavailable);
  }

  private double refusals(String code) {
    var refused = meters.find("gonghui.gateway.refusals").tag("code", code).counter();
    return refused == null ? 0 : refused.count();
  }

  @Test
  void aCallerThatGoesInTheMiddleOfItsBodyLeavesNothingOpen() throws IOException {
    try (var caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      var begin = post("/v1/payment-batches/7/release", "Content-Length: 100") + "half of it";
      caller.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
      await().untilAsserted(() -> assertThat(open.all()).hasSize(1));
    }
  }

  /// However it goes, and whatever it has begun behind.
  @ParameterizedTest
  @CsvSource({
    "true, ''",
    "false, ''",
    "true, POST /v1/members HTTP/1.1",
    "false, POST /v1/members HTTP/1.1"
  })
  void aCallerThatGoesUnderALargeAnswerLeavesNothingOpen(boolean resets, String next)
      throws IOException {
    try (var caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      var target = "/v1/assistance-cases/large?octets=" + 16L * MANY;
      var asked = post(target, "X: y").replaceFirst("POST", "GET") + begun(next);
      caller.getOutputStream().write(asked.getBytes(StandardCharsets.UTF_8));
      assertThat(caller.getInputStream().readNBytes(LINE)).asString().startsWith("HTTP/1.1 200");
      caller.setSoLinger(resets, 0);
    }
  }

  private static String begun(String line) {
    return line.isEmpty() ? "" : line + "\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf of it";
  }

  /// Before half the time is over, that is.
  @Test
  void aProcessThatBreaksOffIsFollowedByAnotherAtOnce() {
    var begin = System.nanoTime();
    for (var calls = 0; calls < 4; calls++) {
      given()
          .auth()
          .oauth2(issuer.token())
          .get("/v1/me/home")
          .then()
          .statusCode(200)
          .body("invitations.target", equalTo("/v1/me/screening-invitations?limit=20"))
          .body("unavailable", contains("member"));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE.dividedBy(2));
  }
}
