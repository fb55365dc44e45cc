package org.gonghui.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1801-003 00210234a",
        " 180100300210234A ",
        "１８０１００３００２１０２３４Ａ",
        "1801.0030.0210.234a"
      })
  void allSpellingsOfANumberAreOneNumber(String written) {
    assertThat(CertificateNumber.of(written)).isEqualTo(CertificateNumber.of("180100300210234A"));
  }

  @Test
  void numbersThatDifferInASignStayTwo() {
    assertThat(CertificateNumber.of("京2018-001")).isNotEqualTo(CertificateNumber.of("津2018-001"));
  }

  @Property
  void whatIsNormalisedIsNormal(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 64) String written) {
    var number = CertificateNumber.of(written);
    assertThat(CertificateNumber.of(number.text())).isEqualTo(number);
  }
}
