package org.gonghui.kit.money;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What many amounts of yuan (CNY) come to: told as [Money] is, and without its bound.
///
/// @param amount yuan with exactly two decimals
@Schema(implementation = SumTotal.class)
public record Total(BigDecimal amount) {
  public static final Total ZERO = new Total(BigDecimal.ZERO);

  public Total {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  @JsonValue
  SumTotal written() {
    return new SumTotal(amount.toPlainString(), Money.CURRENCY);
  }

  public Total plus(Money one) {
    return new Total(amount.add(one.amount()));
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
