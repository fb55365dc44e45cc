package org.gonghui.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenTest {
  private static final Taken JSON = new Taken(List.of("application/json", "text/csv"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=UTF-8",
        "application/json ; charset=gbk; x=y",
        "Application/JSON",
        "text/csv"
      })
  void itsTypesFitWithWhateverParameters(String type) {
    assertThat(JSON.fits(List.of(type))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";charset=utf-8",
        "text/plain",
        "application/*",
        "*/*",
        "application/jsonx",
        "application/json, text/plain",
        "application/json text/plain",
        "json",
        "application/problem+json"
      })
  void othersDoNot(String type) {
    assertThat(JSON.fits(List.of(type))).isFalse();
  }

  @Test
  void noTypeAndTwoTypesDoNot() {
    assertThat(JSON.fits(List.of())).isFalse();
    assertThat(JSON.fits(List.of("application/json", "application/json"))).isFalse();
  }

  @Test
  void whoTakesNothingAsksForNoType() {
    assertThat(new Taken(List.of()).fits(List.of("text/plain"))).isTrue();
    assertThat(new Taken(List.of()).fits(List.of())).isTrue();
  }
}
