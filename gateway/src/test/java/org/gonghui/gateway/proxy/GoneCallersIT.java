package org.gonghui.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gonghui.gateway.testing.NarrowService;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// One connection to a service, taken for some seconds, and others who do not wait for theirs.
@QuarkusTest
@WithTestResource(GoneCallersIT.OneConnection.class)
class GoneCallersIT {
  private static final Duration WORK = Duration.ofSeconds(5);
  private static final String MEMBERS = "/v1/members";
  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  @SuppressWarnings("NullAway.Init") // OneConnection fills it
  OneConnection around;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Three places for it, and one that is kept for what is refused last.
  public static final class OneConnection implements QuarkusTestResourceLifecycleManager {
    private final NarrowService narrow = new NarrowService();
    private final TestIssuer issuer = TestIssuer.started();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "quarkus.oidc.auth-server-url", issuer.url(),
          "gonghui.gateway.routes.member.url", narrow.url(),
          "gonghui.gateway.pool.connections", "1",
          "gonghui.gateway.pool.connect", WORK.toSeconds() + "s",
          "gonghui.gateway.load.share", "0.75",
          "gonghui.gateway.load.smallest", "4",
          "gonghui.gateway.load.initial", "4",
          "gonghui.gateway.load.largest", "4");
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(this, new TestInjector.MatchesType(OneConnection.class));
    }

    @Override
    public void stop() {
      narrow.close();
      issuer.close();
    }
  }

  @Test
  void theirPlacesAreFreeOnlyWhenTheConnectionsComeThatWereAskedForThem() throws Exception {
    var stays = takesTheConnection();

    // each that is not answered in time goes
    await().atMost(WORK.minusSeconds(1)).until(this::isRefused);
    assertThat(stays).isNotDone();
    allIsWellAfter(stays);
  }

  /// The screen does not wait for the service, and its questions still wait for a connection.
  @Test
  void aFirstScreenGivesItsPlacesBackNoSooner() throws Exception {
    var stays = takesTheConnection();

    var screen = client.send(call("/v1/me/home").build(), BodyHandlers.ofString());
    assertThat(screen.statusCode()).isEqualTo(200);
    assertThat(screen.body()).containsPattern("\"unavailable\":\\[[^]]*\"member\"");
    assertThat(isRefused()).isTrue();
    assertThat(stays).isNotDone();
    allIsWellAfter(stays);
  }

  private CompletableFuture<HttpResponse<String>> takesTheConnection() {
    around.narrow.work(WORK);
    var before = around.narrow.calls();
    var stays = client.sendAsync(call(MEMBERS).build(), BodyHandlers.ofString());
    await().until(() -> around.narrow.calls() > before);
    return stays;
  }

  private void allIsWellAfter(CompletableFuture<HttpResponse<String>> stays) throws Exception {
    around.narrow.work(Duration.ZERO);
    assertThat(stays.get().statusCode()).isEqualTo(200);
    await()
        .until(
            () -> client.send(call(MEMBERS).build(), BodyHandlers.ofString()).statusCode() == 200);
  }

  private boolean isRefused() throws IOException, InterruptedException {
    return impatiently()
        .filter(answer -> answer.statusCode() == 503 && answer.body().contains("OVERLOADED"))
        .isPresent();
  }

  private Optional<HttpResponse<String>> impatiently() throws IOException, InterruptedException {
    try {
      return Optional.of(
          client.send(call(MEMBERS).timeout(IMPATIENCE).build(), BodyHandlers.ofString()));
    } catch (HttpTimeoutException gone) {
      return Optional.empty();
    }
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + around.issuer.token());
  }
}
