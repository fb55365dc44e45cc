package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class LargeHeadsIT {

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  private static String send(String octets) throws IOException {
    return OctetSocket.exchange(RestAssured.port, octets);
  }

  private static String withField(int octets) {
    return "GET /v1/members HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(octets) + "\r\n\r\n";
  }

  private static String withPath(int octets) {
    return "GET /v1/" + "a".repeat(octets) + " HTTP/1.1\r\nHost: x\r\n\r\n";
  }

  @Test
  void aHeadThatIsTooLargeIsRefusedInWords() throws IOException {
    for (int octets : new int[] {17_000, 60_000}) {
      assertThat(send(withField(octets)))
          .startsWith("HTTP/1.1 431 ")
          .contains("application/problem+json", "\"HEADERS_TOO_LARGE\"", "\"traceId\":\"");
    }
    for (int octets : new int[] {4_000, 30_000}) {
      assertThat(send(withPath(octets)))
          .startsWith("HTTP/1.1 414 ")
          .contains("application/problem+json", "\"TARGET_TOO_LONG\"", "\"traceId\":\"")
          .doesNotContain("aaaa");
    }
    assertThat(EchoService.seen()).isEmpty();
  }

  /// Vert.x answers what it does not read; Quarkus lets nobody set its handler.
  @Test
  void whatIsNotReadIsRefusedWithoutWords() throws IOException {
    assertThat(send(withField(70_000))).contains(" 431 ");
    assertThat(send(withPath(40_000))).contains(" 414 ");
    assertThat(EchoService.seen()).isEmpty();
  }
}
