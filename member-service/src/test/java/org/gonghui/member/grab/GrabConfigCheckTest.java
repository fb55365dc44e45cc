package org.gonghui.member.grab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrabConfigCheckTest {

  private record Settings(
      int mostWaiting, int batch, int writers, Duration linger, Duration patience)
      implements GrabConfig {}

  @Test
  void withoutAWriterNobodyWouldBeJudged() {
    assertThatCode(() -> check(1)).doesNotThrowAnyException();
    assertThatIllegalStateException()
        .isThrownBy(() -> check(0))
        .withMessageContaining("gonghui.tickets.grab.writers");
  }

  private static void check(int writers) {
    var _ = new GrabConfigCheck(new Settings(1, 1, writers, Duration.ZERO, Duration.ofSeconds(1)));
  }
}
