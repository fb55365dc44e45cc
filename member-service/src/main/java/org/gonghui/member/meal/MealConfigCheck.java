package org.gonghui.member.meal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.gonghui.kit.config.Settings;

/// Refuses to start where it is not plain what a meal costs.
@Startup
@ApplicationScoped
class MealConfigCheck {
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000);
  private static final int FEN = 2;

  MealConfigCheck(MealConfig config) {
    var settings = new Settings("gonghui.meal");
    var prices = config.prices();
    prices.forEach((name, price) ->
        settings.require(
            isPrice(price.amount()),
            "prices.%s.amount must be yuan to the fen, 0 to %s".formatted(name, HIGHEST)));
    var days = prices.values().stream().map(MealConfig.Price::from).collect(Collectors.toSet());
    settings.require(days.size() == prices.size(), "prices must not begin on one day, two of them");
  }

  private static boolean isPrice(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(HIGHEST) <= 0
        && amount.stripTrailingZeros().scale() <= FEN;
  }
}
