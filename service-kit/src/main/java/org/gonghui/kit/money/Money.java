package org.gonghui.kit.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amount of yuan (CNY) to the fen, as `{"amount":"10000.00","currency":"CNY"}` in JSON and
/// `numeric(14,2)` in a table. May be negative; who asks for a payment checks that it is not.
///
/// @param amount yuan with exactly two decimals, between -999,999,999,999.99 and 999,999,999,999.99
@Embeddable
@Schema(implementation = Sum.class)
public record Money(@Column(name = "amount") BigDecimal amount) implements Comparable<Money> {

  static final String CURRENCY = "CNY";
  private static final BigDecimal BOUND = new BigDecimal("1000000000000");

  public static final Money ZERO = yuan(0);

  public Money {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    if (amount.abs().compareTo(BOUND) >= 0) {
      throw new ArithmeticException("an amount has at most twelve digits before the point");
    }
  }

  public static Money yuan(long yuan) {
    return new Money(BigDecimal.valueOf(yuan));
  }

  /// @param amount a decimal string with up to two decimals, such as `10000.00`
  /// @throws IllegalArgumentException when it is no such amount or the currency is not CNY
  public static Money of(@Nullable String amount, @Nullable String currency) {
    if (!CURRENCY.equals(currency)) {
      throw new IllegalArgumentException("the currency is CNY");
    }
    if (amount == null || !amount.matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
      throw new IllegalArgumentException("an amount is a decimal string with two decimals");
    }
    return new Money(new BigDecimal(amount));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Money read(Sum sum) {
    return of(sum.amount(), sum.currency());
  }

  @JsonValue
  Sum written() {
    return new Sum(amount.toPlainString(), CURRENCY);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
