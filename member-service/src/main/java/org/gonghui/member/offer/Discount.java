package org.gonghui.member.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a card holder is given.
///
/// @param percent that is taken off the price, 1 to 99; of PERCENT_OFF only
/// @param amount yuan: what is taken off the price (SUM_OFF), or what is paid in its place (FIXED_PRICE)
@Schema(name = "OfferDiscount")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Discount(
    @NotNull Kind kind, @Nullable @Min(1) @Max(99) Integer percent, @Nullable Money amount) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// How it is reckoned.
  @Schema(name = "OfferDiscountKind")
  public enum Kind {
    PERCENT_OFF,
    SUM_OFF,
    FIXED_PRICE
  }

  /// @throws Refusal 400 unless it says what its kind needs, and no more
  void requireWhole() {
    switch (kind) {
      case PERCENT_OFF -> requireOne("percent", percent, "amount", amount);
      case SUM_OFF, FIXED_PRICE -> {
        requireOne("amount", amount, "percent", percent);
        if (!sum().isPositive()) {
          throw Refusal.invalid("discount.amount", "INVALID_VALUE");
        }
      }
    }
  }

  private static void requireOne(
      String needed, @Nullable Object value, String other, @Nullable Object otherValue) {
    if (value == null) {
      throw Refusal.invalid("discount." + needed, "REQUIRED");
    }
    if (otherValue != null) {
      throw Refusal.invalid("discount." + other, "INVALID_VALUE");
    }
  }

  /// What is taken off, to the fen, halves upwards; never more than the price.
  ///
  /// @param price what it would cost without a card
  public Money off(Money price) {
    return switch (kind) {
      case PERCENT_OFF -> share(price);
      case SUM_OFF -> sum().min(price);
      case FIXED_PRICE -> price.minus(sum()).max(Money.ZERO);
    };
  }

  private Money share(Money price) {
    var part = BigDecimal.valueOf(Objects.requireNonNull(percent));
    return new Money(price.amount().multiply(part).divide(HUNDRED, 2, RoundingMode.HALF_UP));
  }

  private Money sum() {
    return Objects.requireNonNull(amount);
  }
}
