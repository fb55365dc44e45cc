package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.gonghui.corpus.Asker;
import org.gonghui.corpus.Variant;
import org.gonghui.corpus.Variants;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A path in hundreds of spellings: none opens what the path itself does not, and none but the path and what is canonical
/// by itself is seen by a service.
@QuarkusTest
@WithTestResource(Surroundings.class)
class PathCorpusIT {
  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject OpenCalls open;

  @AfterEach
  void nothingIsLeftOpen() {
    open.awaitNone();
  }

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/funds, 200",
    "/v1/me/card/codes, 405",
    "/v1/members/0198f3a2-7b1e-7c44-8e0a-3f2b5d6c7e81/login-binding, 200",
    "/v1/operations/member/dead-letters/7/replay, 405"
  })
  void noSpellingOpensWhatThePathDoesNot(String path, int decision) throws IOException {
    var variants = Variants.of(path, "/docs");
    assertThat(differences(path, variants, "", 401)).isEmpty();
    assertThat(EchoService.seen()).isEmpty();
    var token = "Authorization: Bearer " + issuer.token() + "\r\n";
    assertThat(differences(path, variants, token, decision)).isEmpty();
    var meant = new HashSet<>(List.of("GET " + path));
    variants.stream()
        .filter(Variant::plain)
        .forEach(variant -> meant.add("GET " + variant.target()));
    assertThat(EchoService.seen()).isSubsetOf(meant);
    assertThat(EchoService.seen().contains("GET " + path)).isEqualTo(decision == 200);
  }

  private static List<Asker.Difference> differences(
      String path, List<Variant> variants, String fields, int decision) throws IOException {
    try (var caller = new Asker(RestAssured.port, "GET", fields)) {
      assertThat(caller.ask(path)).isEqualTo(decision);
      return caller.differences(variants, decision);
    }
  }
}
