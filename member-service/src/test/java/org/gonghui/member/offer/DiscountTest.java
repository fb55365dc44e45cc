package org.gonghui.member.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.offer.Discount.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {
  private static Money fen(long fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT_OFF, 20, , 50.00, 10.00",
    "PERCENT_OFF, 15, , 0.10, 0.02",
    "PERCENT_OFF, 33, , 9.99, 3.30",
    "SUM_OFF, , 10.00, 50.00, 10.00",
    "SUM_OFF, , 10.00, 8.00, 8.00",
    "FIXED_PRICE, , 9.00, 25.00, 16.00",
    "FIXED_PRICE, , 9.00, 8.00, 0.00",
  })
  void takesOffWhatItsKindSays(
      Kind kind, Integer percent, BigDecimal amount, BigDecimal price, BigDecimal off) {
    var discount = new Discount(kind, percent, amount == null ? null : new Money(amount));
    assertThatCode(discount::requireWhole).doesNotThrowAnyException();
    assertThat(discount.off(new Money(price))).isEqualTo(new Money(off));
  }

  @Property
  void neverTakesOffMoreThanThePrice(
      @ForAll Kind kind,
      @ForAll @IntRange(min = 1, max = 99) int percent,
      @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
      @ForAll @LongRange(min = 1, max = 1_000_000) long price) {
    var discount =
        kind == Kind.PERCENT_OFF
            ? new Discount(kind, percent, null)
            : new Discount(kind, null, fen(amount));
    assertThat(discount.off(fen(price))).isBetween(Money.ZERO, fen(price));
  }

  @ParameterizedTest
  @CsvSource({
    "PERCENT_OFF, , , discount.percent, REQUIRED",
    "PERCENT_OFF, 20, 1.00, discount.amount, INVALID_VALUE",
    "SUM_OFF, , , discount.amount, REQUIRED",
    "SUM_OFF, 20, 1.00, discount.percent, INVALID_VALUE",
    "FIXED_PRICE, , 0.00, discount.amount, INVALID_VALUE"
  })
  void saysWhatItsKindNeedsAndNoMore(
      Kind kind, Integer percent, BigDecimal amount, String field, String code) {
    var discount = new Discount(kind, percent, amount == null ? null : new Money(amount));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(discount::requireWhole)
        .satisfies(refused ->
            assertThat(refused.violations())
                .singleElement()
                .satisfies(violation -> {
                  assertThat(violation.field()).isEqualTo(field);
                  assertThat(violation.code()).isEqualTo(code);
                }));
  }
}
