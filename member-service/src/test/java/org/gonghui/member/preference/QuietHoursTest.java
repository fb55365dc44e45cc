package org.gonghui.member.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  /// Moments are UTC, hours Asia/Shanghai, which is eight hours ahead.
  @ParameterizedTest
  @CsvSource({
    // past midnight
    "22:00, 07:00, 2018-11-09T13:59:59Z, ''",
    "22:00, 07:00, 2018-11-09T14:00:00Z, 2018-11-09T23:00:00Z",
    "22:00, 07:00, 2018-11-09T16:30:00Z, 2018-11-09T23:00:00Z",
    "22:00, 07:00, 2018-11-09T22:59:59Z, 2018-11-09T23:00:00Z",
    "22:00, 07:00, 2018-11-09T23:00:00Z, ''",
    // of one day
    "12:00, 14:00, 2018-11-09T03:59:59Z, ''",
    "12:00, 14:00, 2018-11-09T04:00:00Z, 2018-11-09T06:00:00Z",
    "12:00, 14:00, 2018-11-09T06:00:00Z, ''",
    // until midnight
    "20:00, 00:00, 2018-11-09T15:00:00Z, 2018-11-09T16:00:00Z",
    "20:00, 00:00, 2018-11-09T16:00:00Z, ''",
    // where they end, they begin: none
    "00:00, 00:00, 2018-11-09T16:00:00Z, ''"
  })
  void aPhoneThatMayNotRingDoesWhenTheyEnd(
      LocalTime from, LocalTime to, Instant moment, String end) {
    assertThat(new QuietHours(from, to).endAfter(moment).map(Instant::toString).orElse(""))
        .isEqualTo(end);
  }

  @Test
  void whoHasSaidNothingIsPushedEverythingInChinese() {
    var unsaid = MessagePreference.ofNobody(UUID.randomUUID()).telling();
    assertThat(Category.values()).allMatch(unsaid::pushes);
    assertThat(unsaid.later(Instant.parse("2018-11-09T16:30:00Z"))).isEmpty();
    assertThat(unsaid.language()).isEqualTo(Locale.CHINESE);
  }
}
