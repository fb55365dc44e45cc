package org.gonghui.member.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementSheetTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void noSpreadsheetTakesATitleForAFormula(String title) {
    assertThat(SettlementSheet.neutral(title)).isEqualTo("'" + title);
  }

  @ParameterizedTest
  @CsvSource({"理发八折", "A=B", "''"})
  void otherTitlesStayAsTheyAre(String title) {
    assertThat(SettlementSheet.neutral(title)).isEqualTo(title);
  }
}
