package org.gonghui.stack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.gonghui.stack.standin.LocalServer.Unanswered;
import org.junit.jupiter.api.Test;

class BeaconTest {
  /// Three rounds have been spoken.
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-01-01T00:00:07Z"), ZoneOffset.UTC);

  private final Beacon beacon = new Beacon(NOW);

  private Answer get(String... path) {
    return beacon.answer(new Call("GET", List.of(path), Map.of(), ""));
  }

  private void turn(String mode) {
    beacon.answer(new Call("PUT", List.of("mode"), Map.of(), "{\"mode\":\"" + mode + "\"}"));
  }

  /// member-service pins them (`gonghui.beacon.*`).
  @Test
  void theChainIsTheOneThatIsPinned() {
    assertThat(get("info").body())
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("hash", "2245eb88ac09e2e16f5b1b84b9143c11ca7028fac9215ffdde88864fd96933e2")
        .containsEntry("schemeID", "ed25519-unchained");
  }

  @Test
  void aRoundIsToldFromItsTimeOnAndAlwaysTheSame() {
    assertThat(get("public", "3").status()).isEqualTo(200);
    assertThat(get("public", "latest").body()).isEqualTo(get("public", "3").body());
    assertThat(get("public", "4").status()).isEqualTo(404);
    assertThat(get("public", "0").status()).isEqualTo(404);
  }

  @Test
  void oneRoundIsSkippedForGood() {
    turn("SKIP_NEXT");
    assertThat(get("public", "4").status()).isEqualTo(404);
    assertThat(get("public", "2").status()).isEqualTo(404);
    assertThat(get("public", "3").status()).isEqualTo(200);
    assertThat(get("public", "2").status()).isEqualTo(404);
  }

  @Test
  void whoIsAwaySaysNothing() {
    turn("AWAY");
    assertThatExceptionOfType(Unanswered.class).isThrownBy(() -> get("public", "1"));
    turn("NORMAL");
    assertThat(get("public", "1").status()).isEqualTo(200);
  }
}
