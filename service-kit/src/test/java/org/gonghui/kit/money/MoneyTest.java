package org.gonghui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void isADecimalStringAndItsCurrencyInJson() throws JsonProcessingException {
    var text = "{\"amount\":\"10000.00\",\"currency\":\"CNY\"}";
    assertThat(json.writeValueAsString(Money.yuan(10_000))).isEqualTo(text);
    assertThat(json.readValue(text, Money.class)).isEqualTo(Money.yuan(10_000));
  }

  @Test
  void aTotalHasNoBound() throws JsonProcessingException {
    var most = Money.of("999999999999.99", "CNY");
    assertThat(json.writeValueAsString(Total.ZERO.plus(most).plus(most)))
        .isEqualTo("{\"amount\":\"1999999999999.98\",\"currency\":\"CNY\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1e3", "", "ten", "1234567890123", "1,00", "+1", " 1"})
  void refusesWhatIsNoAmount(String amount) {
    assertThatThrownBy(() -> Money.of(amount, "CNY")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999.99", "-999999999999.99", "0.01", "-0.5", "7"})
  void readsWhatFitsIntoTwelveDigits(String amount) {
    assertThat(Money.of(amount, "CNY").amount()).isEqualByComparingTo(amount);
    assertThat(Money.of(amount, "CNY").amount().scale()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsTooLargeOrFinerThanAFen() {
    assertThatThrownBy(() -> Money.yuan(1_000_000_000_000L))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.yuan(-1_000_000_000_000L))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.of(null, "CNY")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theLesserAndTheGreaterAreThoseOfTheNumbers(
      @ForAll @LongRange(min = -3, max = 3) long one,
      @ForAll @LongRange(min = -3, max = 3) long other) {
    assertThat(Money.yuan(one).min(Money.yuan(other))).isEqualTo(Money.yuan(Math.min(one, other)));
    assertThat(Money.yuan(one).max(Money.yuan(other))).isEqualTo(Money.yuan(Math.max(one, other)));
    assertThat(Money.yuan(one).compareTo(Money.yuan(other))).isEqualTo(Long.compare(one, other));
    assertThat(Money.yuan(one).negated()).isEqualTo(Money.yuan(-one));
    assertThat(Money.yuan(one).isPositive()).isEqualTo(one > 0);
  }

  @Test
  void isWrittenAsADecimalString() {
    assertThat(Money.of("-1234.5", "CNY")).hasToString("-1234.50");
  }

  @Test
  void refusesAnotherCurrency() {
    assertThatThrownBy(() -> Money.of("1.00", "EUR")).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void whatIsAddedCanBeTakenAway(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long one,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long other) {
    assertThat(Money.yuan(one).plus(Money.yuan(other)).minus(Money.yuan(other)))
        .isEqualTo(Money.yuan(one));
  }
}
