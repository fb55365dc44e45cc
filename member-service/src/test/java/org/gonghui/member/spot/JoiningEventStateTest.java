package org.gonghui.member.spot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningEventStateTest {
  private static final Instant OPENS = Instant.parse("2018-11-09T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2018-11-09T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2018-11-09T00:59:59Z,, PLANNED",
    "2018-11-09T01:00:00Z,, OPEN",
    "2018-11-09T02:59:59Z,, OPEN",
    "2018-11-09T03:00:00Z,, OVER",
    "2018-11-09T02:00:00Z, 2018-11-09T01:30:00Z, CLOSED",
    "2018-11-09T04:00:00Z, 2018-11-09T01:30:00Z, CLOSED"
  })
  void aCodeIsGoodWhileTheEventIsOpen(
      Instant now, @Nullable Instant closedAt, JoiningEventState state) {
    assertThat(JoiningEventState.at(now, OPENS, CLOSES, closedAt)).isEqualTo(state);
  }
}
