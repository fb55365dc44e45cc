package org.gonghui.member.meal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MealConfigCheckTest {

  @Test
  void pricesToTheFenThatFollowOneAnotherHold() {
    assertThatCode(() -> check("9.00", "2018-01-01", "10", "2019-01-01"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9.005", "10000.01"})
  void whatIsNoPriceIsToldInWords(String amount) {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(amount, "2018-01-01", "10", "2019-01-01"))
        .withMessageContaining("gonghui.meal.prices.first.amount");
  }

  @Test
  void ofTwoThatBeginOnOneDayNobodyKnowsWhichHolds() {
    assertThatIllegalStateException()
        .isThrownBy(() -> check("9", "2018-01-01", "10", "2018-01-01"))
        .withMessageContaining("gonghui.meal.prices");
  }

  private static void check(String first, String from, String second, String then) {
    var settings =
        Map.of(
            "gonghui.meal.prices.first.amount",
            first,
            "gonghui.meal.prices.first.from",
            from,
            "gonghui.meal.prices.second.amount",
            second,
            "gonghui.meal.prices.second.from",
            then);
    var _ =
        new MealConfigCheck(
            new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MealConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MealConfig.class));
  }
}
