package org.gonghui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1e3", "", "ten", "1234567890123", "1,00", "+1", " 1"})
  void refusesWhatIsNoAmount(String amount) {
    assertThatThrownBy(() -> Money.of(amount, "CNY")).isInstanceOf(IllegalArgumentException.class);
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
