package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedResultTest {
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID ENTERED = new UUID(1, 2);
  private static final UUID PATIENT = new UUID(1, 3);
  private static final Instant RECORDED_AT = Instant.parse("2018-11-09T08:00:00.5Z");

  @Test
  void involvesWhoRecordedAndWhoEnteredItAndWhomItIsAbout() {
    assertThat(result(ENTERED).involved()).containsExactlyInAnyOrder(FIRST, ENTERED, PATIENT);
    assertThat(result(null).involved()).containsExactlyInAnyOrder(FIRST, PATIENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-11-09T08:00:00.5Z",
        "2018-11-09T08:00:00Z", // the same second, written without its fraction
        "2018-11-10T00:00:00Z"
      })
  void isJudgedFromTheSecondOnInWhichItWasRecorded(Instant confirmedAt) {
    assertThatCode(() -> result(null).requireRecordedBy(confirmedAt)).doesNotThrowAnyException();
  }

  @Test
  void isNotJudgedBeforeItWasRecorded() {
    assertThatThrownBy(
            () -> result(null).requireRecordedBy(Instant.parse("2018-11-09T07:59:59.999Z")))
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .containsExactly(new Violation("confirmedAt", "BEFORE_RESULT")));
  }

  private static JudgedResult result(@Nullable UUID enteredBy) {
    return new JudgedResult(
        new UUID(2, 1),
        PATIENT,
        new UUID(3, 1),
        RECORDED_AT,
        new Findings(Outcome.SUSPECTED, null, FIRST, enteredBy, null));
  }
}
