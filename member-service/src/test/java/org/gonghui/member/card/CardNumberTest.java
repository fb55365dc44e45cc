package org.gonghui.member.card;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CardNumberTest {
  @Property
  void hasSixteenDigitsAndARightCheckDigit(
      @ForAll @LongRange(min = 1, max = 99_999_999_999L) long sequence) {
    var number = CardNumber.of(sequence).value();
    var sum = 0;
    for (var i = 0; i < 16; i++) {
      var digit = number.charAt(15 - i) - '0';
      var doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    assertThat(number).hasSize(16);
    assertThat(sum % 10).isZero();
  }
}
