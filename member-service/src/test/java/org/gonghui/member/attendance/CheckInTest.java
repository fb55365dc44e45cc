package org.gonghui.member.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.activity.ActivityFacts;
import org.gonghui.member.attendance.CheckIn.Reason;
import org.gonghui.member.registration.RegistrationFacts;
import org.gonghui.member.registration.RegistrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTest {
  private static final Instant BEGIN = Instant.parse("2018-05-01T01:00:00Z");
  private static final Duration LEAD = Duration.ofHours(2);
  private static final UUID ID = new UUID(0, 1);

  private static ActivityFacts activity(boolean calledOff) {
    return new ActivityFacts(
        ID,
        new UUID(0, 2),
        "SPEECH",
        "演讲",
        null,
        "礼堂",
        BEGIN,
        BEGIN.plus(Duration.ofHours(3)),
        BEGIN.minus(Duration.ofDays(9)),
        BEGIN.minus(Duration.ofDays(1)),
        24,
        calledOff,
        1);
  }

  private static Optional<RegistrationFacts> shown(RegistrationState state, Instant expiresAt) {
    return Optional.of(
        new RegistrationFacts(
            new UUID(0, 3), ID, new UUID(0, 4), state, BEGIN, null, expiresAt, 1));
  }

  @ParameterizedTest
  @CsvSource({"-7201, TOO_EARLY", "-7200, VALID", "0, VALID", "10799, VALID", "10800, TOO_LATE"})
  void theDoorIsOpenFromTwoHoursBeforeUntilTheEnd(long seconds, String outcome) {
    var now = BEGIN.plusSeconds(seconds);
    var code = shown(RegistrationState.REGISTERED, now.plusSeconds(1));
    var expected =
        outcome.equals("VALID")
            ? new CheckIn.Valid(code.orElseThrow())
            : new CheckIn.Refused(Reason.valueOf(outcome));
    assertThat(CheckIn.of(code, activity(false), LEAD, now)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ATTENDED, USED", "CANCELLED, CANCELLED", "WAITING, CANCELLED"})
  void onlyAPlaceLetsIn(RegistrationState state, Reason reason) {
    assertThat(CheckIn.of(shown(state, BEGIN.plusSeconds(1)), activity(false), LEAD, BEGIN))
        .isEqualTo(new CheckIn.Refused(reason));
  }

  @Test
  void aCodeIsGoodUntilItsSecond() {
    assertThat(CheckIn.of(shown(RegistrationState.REGISTERED, BEGIN), activity(false), LEAD, BEGIN))
        .isEqualTo(new CheckIn.Refused(Reason.EXPIRED));
  }

  @Test
  void nobodyIsLetIntoWhatWasCalledOff() {
    var code = shown(RegistrationState.REGISTERED, BEGIN.plusSeconds(9));
    assertThat(CheckIn.of(code, activity(true), LEAD, BEGIN))
        .isEqualTo(new CheckIn.Refused(Reason.CANCELLED));
  }

  @Test
  void whatNobodyHasShownIsUnknown() {
    assertThat(CheckIn.of(Optional.empty(), activity(false), LEAD, BEGIN))
        .isEqualTo(new CheckIn.Refused(Reason.UNKNOWN));
  }
}
