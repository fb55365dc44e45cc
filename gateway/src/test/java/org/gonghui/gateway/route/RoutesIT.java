package org.gonghui.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.testing.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RoutesIT {
  @Inject Routes routes;

  @Test
  void everyOperationOfTheDocumentHasItsRoute() throws IOException {
    for (var path : document().path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().has("x-service")) {
          leadsToItsService(path.getKey(), operation.getKey(), operation.getValue());
        }
      }
    }
  }

  /// Not less than their service lets it take: a caller would be told 503 of what is done.
  @ParameterizedTest
  @CsvSource({
    "POST, /v1/payment-batches/7/release, 35",
    "POST, /v1/payment-batches, 35",
    "POST, /v1/bank-messages, 60",
    "POST, /v1/member-imports, 60",
    "POST, /v1/operations/assistance/audit-verification, 60",
    "GET, /v1/screening-campaigns/7/progress, 35"
  })
  void whatMayTakeLongIsWaitedFor(String method, String path, long seconds) {
    assertThat(routes.of(method, CanonicalPath.of(path).orElseThrow()).map(Route::deadline))
        .contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "assistance", "screening", "training"})
  void whatEveryServiceHasGoesToTheOneThatIsNamed(String service) {
    for (var path : List.of("/v1/operations/", "/v1/partner-calls/")) {
      assertThat(routes.of("GET", CanonicalPath.of(path + service).orElseThrow()))
          .map(Route::service)
          .contains(service);
    }
    assertThat(routes.of("GET", CanonicalPath.of("/v1/partner-calls").orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/draws/7, true",
    "HEAD, /v1/draws/7/leaves, true",
    "GET, /v1/draws/7/winners, true",
    "POST, /v1/draws/7, false",
    "GET, /v1/draws, false",
    "GET, /v1/draws/7/leaves/8, false",
    "GET, /v1/me/draw-entries, false"
  })
  void whatDrawsPublishNeedsNoToken(String method, String path, boolean open) {
    assertThat(routes.of(method, CanonicalPath.of(path).orElseThrow()).map(Route::open))
        .contains(open);
  }

  private static JsonNode document() throws IOException {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var text = loader.getResourceAsStream("document/openapi.yaml")) {
      return new YAMLMapper().readTree(text);
    }
  }

  private void leadsToItsService(String path, String method, JsonNode operation) {
    var service = operation.path("x-service").asText();
    var concrete =
        path.replace("/operations/{service}", "/operations/" + service)
            .replaceAll("\\{[^}]*}", "7");
    var route =
        routes.of(method.toUpperCase(Locale.ROOT), CanonicalPath.of(concrete).orElseThrow());
    assertThat(route.map(Route::service)).as(path).contains(service);
    assertThat(route.map(Route::open)).as(path).contains(operation.path("security").isEmpty());
  }
}
