package org.gonghui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/funds", "/v1/a/b/c/d/e", "/v1/things/0198f3a2-7b1e-7c44-8e0a-3f2b5d6c7e81"})
  void everyPathHasHundredsOfOddSpellings(String path) {
    var variants = Variants.of(path, "/docs");
    var targets = variants.stream().map(Variant::target).toList();
    assertThat(variants.stream().filter(variant -> !variant.plain())).hasSizeGreaterThan(400);
    assertThat(new HashSet<>(targets)).hasSameSizeAs(targets).doesNotContain(path);
    assertThat(targets)
        .allMatch(target -> target.chars().allMatch(c -> c < 0x100 && c != '\r' && c != '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1%2ffunds",
        "/v1/%66unds",
        "/v1/%2566unds",
        "/v1/%c1%a6unds",
        "/v1/%EF%BD%86unds",
        "/v1/\u00ef\u00bd\u0086unds",
        "/docs/%2e%2e/v1/funds",
        "/v1/..;/v1/funds",
        "http://127.0.0.1/v1/funds",
        "/v1/funds%00",
        "/V1/FUNDS"
      })
  void theSpellingsAreThoseOfThePath(String target) {
    assertThat(Variants.of("/v1/funds", "/docs")).extracting(Variant::target).contains(target);
  }
}
