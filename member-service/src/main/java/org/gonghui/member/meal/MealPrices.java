package org.gonghui.member.meal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.gonghui.kit.money.Money;

/// What a portion costs on a day.
@ApplicationScoped
class MealPrices {
  private final MealConfig config;

  MealPrices(MealConfig config) {
    this.config = config;
  }

  Optional<Money> on(LocalDate day) {
    return config.prices().values().stream()
        .filter(price -> !price.from().isAfter(day))
        .max(Comparator.comparing(MealConfig.Price::from))
        .map(price -> new Money(price.amount()));
  }
}
