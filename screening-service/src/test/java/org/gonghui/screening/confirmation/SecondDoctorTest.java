package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.screening.result.Findings;
import org.gonghui.screening.result.JudgedResult;
import org.gonghui.screening.result.Outcome;
import org.junit.jupiter.api.Test;

class SecondDoctorTest {
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID ENTERED = new UUID(1, 2);
  private static final UUID PATIENT = new UUID(1, 3);
  private static final UUID SECOND = new UUID(1, 4);

  private static final JudgedResult RESULT =
      new JudgedResult(
          new UUID(2, 1),
          PATIENT,
          new UUID(3, 1),
          new Findings(Outcome.SUSPECTED, null, FIRST, ENTERED, null));

  @Test
  void mayJudgeWhatAnotherRecorded() {
    assertThatCode(() -> doctor(SECOND).requireAnother(RESULT)).doesNotThrowAnyException();
  }

  @Test
  void mayNotJudgeWhatTheyRecordedOrEnteredOrTheirOwn() {
    for (var same : Set.of(FIRST, ENTERED, PATIENT)) {
      assertThatThrownBy(() -> doctor(same).requireAnother(RESULT)).hasMessage("FOUR_EYES");
    }
  }

  private static SecondDoctor doctor(UUID identity) {
    return new SecondDoctor(SECOND, Set.copyOf(List.of(SECOND, identity)));
  }
}
