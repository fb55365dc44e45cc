package org.gonghui.kit.drain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.http.Reading;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// What SIGTERM begins, but for the end of the process.
@QuarkusTest
@TestProfile(DrainIT.OneSecond.class)
@WithTestResource(LocalStackResource.class)
class DrainIT {
  @Inject Reading reading;

  private final String token = Token.of("officer").sign();

  /// A service that goes does not come back: no other test shares it.
  public static final class OneSecond implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.shutdown.delay", "1S", "quarkus.shutdown.timeout", "30S");
    }
  }

  @Test
  void whoGoesSaysSoAnswersAndAwaitsWhatIsUnderWay() throws Exception {
    given().get("/q/health/ready").then().statusCode(200).header("Connection", nullValue());
    try (var slow = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      write(slow, headOf(2) + "a");
      await().until(() -> reading.begun() == 1);
      var drained = CompletableFuture.runAsync(ShutdownRecorder::runShutdown);

      await().until(() -> given().get("/q/health/ready").statusCode() == 503);
      given()
          .auth()
          .oauth2(token)
          .get("/v1/notes/words")
          .then()
          .statusCode(200)
          .header("Connection", equalTo("close"));

      await().during(Duration.ofSeconds(2)).until(() -> !drained.isDone());
      write(slow, "b");
      assertThat(firstLine(slow)).contains("200");
      drained.join();
    }
  }

  private String headOf(int octets) {
    return """
    POST /v1/notes/size HTTP/1.1\r
    Host: kit\r
    Authorization: Bearer %s\r
    Content-Type: text/plain\r
    Content-Length: %d\r
    \r
    """
        .formatted(token, octets);
  }

  private static void write(Socket caller, String octets) throws IOException {
    caller.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    caller.getOutputStream().flush();
  }

  private static String firstLine(Socket caller) throws IOException {
    return new String(caller.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
  }
}
