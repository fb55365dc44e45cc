package org.gonghui.member.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/// What can be offered.
@ConfigMapping(prefix = "gonghui.offer")
interface OfferConfig {
  /// Yuan that an offer takes off, or has paid in the place of a price, at most; the table takes no more than a million.
  @WithDefault("1000000")
  @Positive
  @DecimalMax("1000000")
  BigDecimal highestSum();
}
