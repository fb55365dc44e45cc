package org.gonghui.member.meal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a meal costs, and for whom it is (M11). Public, as what has parts of its own is checked from outside.
@ConfigMapping(prefix = "gonghui.meal")
public interface MealConfig {
  /// Prices by a name of their own; of those that hold on a day the latest counts. No two begin on one day.
  Map<String, Price> prices();

  /// Code of the service of stations that hand meals out: one of `gonghui.station.services`.
  @WithDefault("MEAL")
  String stationService();

  /// Forms of employment of outdoor workers, for whom the meal is.
  @WithDefault(
      "TRUCK_DRIVER,RIDE_HAILING_DRIVER,COURIER,FOOD_DELIVERY_RIDER,DOMESTIC_WORKER,SECURITY_GUARD")
  List<String> employmentForms();

  /// A price.
  interface Price {
    /// The first day on which it holds.
    LocalDate from();

    /// Yuan for a portion, to the fen: 0 to 10,000.
    BigDecimal amount();
  }
}
