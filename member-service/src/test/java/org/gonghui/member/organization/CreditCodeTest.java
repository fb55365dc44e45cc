package org.gonghui.member.organization;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  private static final String VALID = "91350100M000100Y43";
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {VALID, "91350100m000100y43", " 91350100M000100Y43 "})
  void readsACodeAsPeopleWriteIt(String text) {
    assertThat(CreditCode.of(text)).contains(new CreditCode(VALID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "91350100I000100Y43",
        "91350100M000100Y4工"
      })
  void refusesWhatHasAnotherForm(String text) {
    assertThat(CreditCode.of(text)).isEmpty();
  }

  @Property
  void oneWrongCharacterIsFound(
      @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int shift) {
    var wrong = ALPHABET.charAt((ALPHABET.indexOf(VALID.charAt(place)) + shift) % 31);
    var code = new StringBuilder(VALID);
    code.setCharAt(place, wrong);
    assertThat(CreditCode.of(code.toString())).isEmpty();
  }
}
