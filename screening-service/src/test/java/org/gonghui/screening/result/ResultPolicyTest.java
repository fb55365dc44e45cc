package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.screening.campaign.Attendance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPolicyTest {

  @ParameterizedTest(name = "recorded {0}, now {1}: {2}")
  @CsvSource({
    "2018-11-08T16:00:00Z, 2018-11-08T16:00:00Z, ''", // 00:00 in Shanghai
    "2018-11-08T15:59:59Z, 2018-11-08T16:00:00Z, RESULT_TOO_EARLY",
    "2018-11-08T15:59:59Z, 2018-11-08T15:59:59Z, RESULT_TOO_EARLY",
    "2018-11-20T00:00:00Z, 2018-11-20T00:00:00Z, ''",
  })
  void takesResultsFromTheStartOfTheDateOn(Instant recordedAt, Instant now, String code) {
    var report =
        new Report("S-1", Attendance.ATTENDED, Outcome.NORMAL, null, new UUID(1, 1), recordedAt);
    var policy = new ResultPolicy(Instant.parse("2018-11-08T16:00:00Z"));

    assertThat(policy.objectionTo(report, now).map(refusal -> refusal.type().name()).orElse(""))
        .isEqualTo(code);
  }
}
