package org.gonghui.member.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
  private static final BackOff BACK_OFF =
      new BackOff(Duration.ofSeconds(10), Duration.ofHours(1), 12);

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 20", "3, 40", "9, 2560", "10, 3600", "11, 3600", "1000, 3600"})
  void eachWaitIsTwiceTheOneBeforeUpToTheLongest(int attempts, long seconds) {
    assertThat(BACK_OFF.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void theLastTryIsTheTwelfth() {
    assertThat(BACK_OFF.isOver(11)).isFalse();
    assertThat(BACK_OFF.isOver(12)).isTrue();
  }
}
