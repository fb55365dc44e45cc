package org.gonghui.member.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionCodeTest {
  @ParameterizedTest
  @CsvSource({
    "320281101, 320281101 320281 320200 320000",
    "320281, 320281 320200 320000",
    "320200, 320200 320000",
    "320000, 320000"
  })
  void looksOutwardsFromTownToProvince(String code, String around) {
    assertThat(new DivisionCode(code).outwards()).isEqualTo(List.of(around.split(" ", -1)));
  }
}
