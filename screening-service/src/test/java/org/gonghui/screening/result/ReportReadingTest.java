package org.gonghui.screening.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.gonghui.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReadingTest {
  private static final Instant NOW = Instant.parse("2018-11-09T08:00:00Z");
  private static final String DOCTOR = "0190f3c4-5a6b-7c8d-9e0f-102030405060";
  private static final String AT = "2018-11-09T09:30:00+08:00";

  @Test
  void readsAnAnswerInAnyOffset() {
    var item = new ReportItem("S-1", true, "RECALL", "N63", DOCTOR, AT);

    assertThat(ReportReading.of(item, NOW))
        .isInstanceOfSatisfying(
            ReportReading.Read.class,
            read -> {
              assertThat(read.report().recordedAt())
                  .isEqualTo(Instant.parse("2018-11-09T01:30:00Z"));
              assertThat(read.report().outcome()).isEqualTo(Outcome.RECALL);
            });
  }

  @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}, {5}")
  @CsvSource({
    ", true, NORMAL, , D, T, appointmentNumber REQUIRED",
    "S-34567890123456789012345678901234567890123456789012345678901234X, true, NORMAL, , D, T, appointmentNumber FORMAT",
    "S-1, , NORMAL, , D, T, attended REQUIRED",
    "S-1, true, , , D, T, outcome REQUIRED",
    "S-1, true, FINE, , D, T, outcome FORMAT",
    "S-1, false, NORMAL, , D, T, outcome NOT_ATTENDED",
    "S-1, false, , N63, D, T, findingCode NOT_ATTENDED",
    "S-1, true, RECALL, <script>, D, T, findingCode FORMAT",
    "S-1, true, NORMAL, , , T, doctorId REQUIRED",
    "S-1, true, NORMAL, , dr. li, T, doctorId FORMAT",
    "S-1, true, NORMAL, , D, , recordedAt REQUIRED",
    "S-1, true, NORMAL, , D, today, recordedAt FORMAT",
    "S-1, true, NORMAL, , D, 2018-11-09T08:00:00.000001Z, recordedAt IN_THE_FUTURE",
    "S-1, true, NORMAL, , D, T, ''",
    "S-1, false, , , D, T, ''",
    ", , , , , , appointmentNumber REQUIRED attended REQUIRED doctorId REQUIRED recordedAt REQUIRED",
  })
  void tellsEveryFaultOfAnItem(
      @Nullable String number,
      @Nullable Boolean attended,
      @Nullable String outcome,
      @Nullable String finding,
      @Nullable String doctor,
      @Nullable String recordedAt,
      String faults) {
    var item =
        new ReportItem(
            number,
            attended,
            outcome,
            finding,
            "D".equals(doctor) ? DOCTOR : doctor,
            "T".equals(recordedAt) ? AT : recordedAt);

    var found =
        switch (ReportReading.of(item, NOW)) {
          case ReportReading.Read(var report) -> "";
          case ReportReading.Faulty(var refusal) ->
              refusal.violations().stream()
                  .map(ReportReadingTest::text)
                  .collect(Collectors.joining(" "));
        };

    assertThat(found).isEqualTo(faults);
  }

  private static String text(Violation violation) {
    return violation.field() + " " + violation.code();
  }
}
