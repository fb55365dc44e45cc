package org.gonghui.member.redemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/// How offers are redeemed and settled.
@ConfigMapping(prefix = "gonghui.redemption")
interface RedemptionConfig {
  /// Yuan that what is redeemed may cost without a card, at most; the table takes no more than a million.
  @WithDefault("1000000")
  @Positive
  @DecimalMax("1000000")
  BigDecimal highestPrice();

  /// Lines of a settlement that are read at a time.
  @WithDefault("1000")
  @Min(1)
  int settlementPage();
}
