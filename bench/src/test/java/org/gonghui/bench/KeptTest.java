package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

  @Test
  void itIsToldHowManyWereCutOff() {
    var kept =
        List.of(
            new Kept(Slowness.HEADS, 20, true),
            new Kept(Slowness.HEADS, 120, false),
            new Kept(Slowness.BODIES, 60, true));
    var figures = Kept.figures(Slowness.HEADS, kept);
    assertThat(figures.what()).contains("sending heads").contains("1 of 2 cut off");
    assertThat(figures.most()).isEqualTo(120);
    assertThat(Kept.cutOff(kept)).isEqualTo(2);
  }

  @Test
  void whoIsSlowInItsHeadHasNotEndedIt() {
    assertThat(text(Slowness.HEADS)).doesNotContain("\r\n\r\n");
    assertThat(text(Slowness.BODIES)).startsWith("POST ").endsWith("Bearer t\r\n\r\n");
    assertThat(text(Slowness.ANSWERS)).startsWith("GET ").endsWith("Bearer t\r\n\r\n");
  }

  private static String text(Slowness slowness) {
    return new String(slowness.beginning("t"), StandardCharsets.US_ASCII);
  }
}
