package org.gonghui.screening.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementPolicyTest {
  private static final EntitlementPolicy POLICY =
      new EntitlementPolicy(
          List.of(
              new EntitlingDiagnosis("C50", LocalDate.of(2016, 1, 1), Optional.empty()),
              new EntitlingDiagnosis(
                  "D05.1", LocalDate.of(2018, 1, 1), Optional.of(LocalDate.of(2018, 12, 31)))));

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "C50, 2018-11-09, true",
    "C50.9, 2018-11-09, true",
    "C50.9, 2016-01-01, true",
    "C50.9, 2015-12-31, false",
    "C51, 2018-11-09, false",
    "C5, 2018-11-09, false",
    "D05.1, 2018-01-01, true",
    "D05.1, 2018-12-31, true",
    "D05.1, 2019-01-01, false",
    "D05.10, 2018-06-01, false",
    "D05, 2018-06-01, false",
    "N63, 2018-11-09, false",
  })
  void entitlesByCodeForAsLongAsTheProgrammeSays(String code, LocalDate on, boolean entitles) {
    assertThat(POLICY.entitles(code, on)).isEqualTo(entitles);
  }
}
