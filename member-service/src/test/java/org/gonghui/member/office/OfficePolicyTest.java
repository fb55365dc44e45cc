package org.gonghui.member.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficePolicyTest {
  private static final OfficePolicy POLICY =
      new OfficePolicy(Set.of("CHAIR"), Set.of("VICE_CHAIR"), 5);
  private static final LocalDate FROM = LocalDate.of(2018, 1, 1);

  @ParameterizedTest
  @CsvSource({"CHAIR, 2018-01-01", "CHAIR, 2022-12-31", "VICE_CHAIR, 2020-01-01"})
  void aTermLastsFiveYearsAtMost(String role, LocalDate to) {
    assertThatCode(() -> POLICY.judge(role, FROM, to)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "CHAIR, 2023-01-01, TOO_LONG",
    "CHAIR, 2017-12-31, ENDS_BEFORE_IT_BEGINS",
    "TREASURER, 2018-12-31, UNKNOWN_ROLE"
  })
  void whatCannotBeIsNamed(String role, LocalDate to, String code) {
    var refusal = catchThrowableOfType(Refusal.class, () -> POLICY.judge(role, FROM, to));
    assertThat(refusal.violations()).extracting(Violation::code).containsExactly(code);
  }

  @Test
  void someOfficesAreHeldByOne() {
    assertThat(POLICY.isHeldByOne("CHAIR")).isTrue();
    assertThat(POLICY.isHeldByOne("VICE_CHAIR")).isFalse();
  }
}
