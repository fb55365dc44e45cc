package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class OddRequestsIT {
  private static final String SMUGGLED = "GET /v1/funds HTTP/1.1\r\nHost: x\r\n\r\n";

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject OpenCalls open;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  @AfterEach
  void nothingIsLeftOpen() {
    open.awaitNone();
  }

  private String send(String octets) throws IOException {
    return OctetSocket.exchange(
        RestAssured.port, octets.replace("{token}", "Bearer " + issuer.token()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: {token}\r\nAuthorization: {token}",
        "Authorization: {token}\r\nAuthorization: Bearer x",
        "Authorization: {token}\r\nIdempotency-Key: a\r\nIdempotency-Key: b"
      })
  void aFieldThatMayStandOnceDoesNotStandTwice(String fields) throws IOException {
    assertThat(send("GET /v1/members HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("MALFORMED_REQUEST");
    assertThat(EchoService.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../v1/members",
        "/v1/%2e%2e/v1/members",
        "/v1%2fmembers",
        "/v1%5cmembers",
        "/v1\\members",
        "/v1/members;x=y",
        "//v1/members",
        "/v1//members",
        "/v1/members/",
        "/v1/members.",
        "/v1/members/..;/funds",
        "/v1/%C0%AE%C0%AE/members",
        "/v1/members%00",
        "/v1/%6Dembers",
        "/openapi/",
        "/docs/..%2fq/metrics",
        "/docs/%2e%2e/application.properties",
        "/q/health/../metrics",
        "/v1/members#fragment",
        "/v1/members?a=%00",
        "/v1/members|x",
        "http://127.0.0.1/v1/members",
        "*"
      })
  void anOddTargetIsRefusedInWordsAndSeenByNobody(String target) throws IOException {
    assertThat(send("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "MALFORMED_REQUEST");
    assertThat(EchoService.seen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nContent-Length: 5",
        "Content-Length: 5, 6",
        "Content-Length: +5",
        "Content-Length: -5",
        "Content-Length: 0x5",
        "Content-Length : 5",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity, chunked",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding: gzip, chunked",
        "Content-Length: 6\r\nTransfer-Encoding: chunked",
        "Host: y"
      })
  void framingThatReadsInTwoWaysReachesNobody(String fields) throws IOException {
    var answer =
        send(
            "POST /v1/me/card/codes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n"
                + fields
                + "\r\n\r\n0\r\n\r\n"
                + SMUGGLED);
    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(EchoService.seen()).isEmpty();
  }

  /// A folded line is joined to the field before it, as RFC 9112 allows; the service reads the same one field.
  @Test
  void aFoldedFieldIsReadAlikeByBoth() throws IOException {
    var answer =
        send(
            "POST /v1/me/card/codes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nX: 1\r\n Transfer-Encoding: chunked\r\n\r\n"
                + SMUGGLED);
    assertThat(answer).contains("\"x\":\"1 Transfer-Encoding: chunked\"");
    assertThat(EchoService.seen()).containsExactly("POST /v1/me/card/codes");
  }

  @Test
  void whatHidesInALengthIsTheBody() throws IOException {
    var answer =
        send(
            "POST /v1/me/card/codes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nContent-Length: "
                + SMUGGLED.length()
                + "\r\n\r\n"
                + SMUGGLED);
    assertThat(EchoService.seen()).containsExactly("POST /v1/me/card/codes");
    assertThat(answers(answer)).isOne();
  }

  /// How many answers a text holds.
  private static long answers(String text) {
    return text.split("HTTP/1\\.1 [0-9]{3} ", -1).length - 1L;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5;x=y\r\nhello\r\n0\r\n\r\n",
        "5\r\nhello\r\n0\r\nX-Trailer: 1\r\n\r\n",
        "00000005\r\nhello\r\n0\r\n\r\n"
      })
  void oddChunksAreReadAsOneBody(String chunks) throws IOException {
    send(
        "POST /v1/me/card/codes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunks);
    assertThat(EchoService.seen()).containsExactly("POST /v1/me/card/codes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\nhello\r\n0\r\n\r\n",
        "0x5\r\nhello\r\n0\r\n\r\n",
        "-1\r\nhello\r\n",
        "5\r\nhelloXX0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\nx"
      })
  void brokenChunksEndTheConnection(String chunks) throws IOException {
    var answer =
        send(
            "POST /v1/me/card/codes HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks
                + SMUGGLED);
    assertThat(EchoService.seen()).doesNotContain("GET /v1/funds");
    assertThat(answer).doesNotContain("\"target\"", " 503 ");
    assertThat(answers(answer)).isLessThanOrEqualTo(1);
  }

  @Test
  void aCallWithoutAHostIsRefused() throws IOException {
    assertThat(send("GET /v1/members HTTP/1.1\r\nAuthorization: {token}\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(send("GET /v1/members HTTP/1.1\r\nHost: a b\r\nAuthorization: {token}\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(EchoService.seen()).isEmpty();
  }

  @Test
  void anUpgradeIsNotPassedOn() throws IOException {
    var upgrade =
        """
        GET /v1/members HTTP/1.1
        Host: x
        Authorization: {token}
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

        """;
    assertThat(send(upgrade.replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 200 ")
        .doesNotContain("\"upgrade\"");
  }
}
