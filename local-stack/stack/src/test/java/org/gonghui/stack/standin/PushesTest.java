package org.gonghui.stack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.gonghui.stack.standin.LocalServer.Unanswered;
import org.junit.jupiter.api.Test;

class PushesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String BODY =
      "{\"platform\":\"IOS\",\"token\":\"t-1\",\"title\":\"You have a message\",\"text\":\"Tickets\"}";

  /// HMAC-SHA256 of `1767225600.` and the body.
  private static final String SIGNED =
      "t=1767225600,v1=69b9479f7ae4f7b3a272f5b0515412cf84d2d54660721b5a3579e0aac8a6739a";

  private final Pushes pushes = new Pushes(Clock.fixed(NOW, ZoneOffset.UTC));

  private Answer sent(String key, String signature, String body) {
    return pushes.answer(
        new Call(
            "POST",
            List.of("pushes"),
            Map.of(),
            Map.of("idempotency-key", key, "gonghui-signature", signature),
            body));
  }

  private String got() {
    return pushes
        .answer(new Call("GET", List.of("pushes"), Map.of("token", "t-1"), ""))
        .body()
        .toString();
  }

  private void turn(String mode) {
    pushes.answer(new Call("PUT", List.of("mode"), Map.of(), "{\"mode\":\"" + mode + "\"}"));
  }

  @Test
  void whatComesAgainUnderItsKeyIsShownOnce() {
    assertThat(sent("a", SIGNED, BODY).status()).isEqualTo(202);
    assertThat(sent("a", SIGNED, BODY).status()).isEqualTo(202);
    assertThat(sent("b", SIGNED, BODY).status()).isEqualTo(202);
    assertThat(got()).containsOnlyOnce("key=a").contains("times=2").containsOnlyOnce("key=b");
  }

  @Test
  void nobodyElsePushes() {
    assertThat(sent("a", "", BODY).status()).isEqualTo(401);
    assertThat(sent("a", SIGNED, BODY.replace("Tickets", "Money")).status()).isEqualTo(401);
    assertThat(got()).isEqualTo("[]");
  }

  @Test
  void anAnswerThatIsLostWasTaken() {
    turn("LOSES_ANSWERS");
    assertThatExceptionOfType(Unanswered.class).isThrownBy(() -> sent("a", SIGNED, BODY));
    turn("NORMAL");
    assertThat(got()).contains("key=a");
  }
}
