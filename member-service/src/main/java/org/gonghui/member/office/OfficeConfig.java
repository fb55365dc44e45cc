package org.gonghui.member.office;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Which offices unions have.
@ConfigMapping(prefix = "gonghui.offices")
interface OfficeConfig {
  /// Codes of the offices that one person of a union holds at a time.
  @WithDefault("CHAIR,FINANCE_OFFICER,WOMEN_WORKERS_OFFICER")
  Set<String> heldByOne();

  /// Codes of the offices that several hold.
  @WithDefault("VICE_CHAIR,MEMBER_OF_COMMITTEE")
  Set<String> heldBySeveral();

  /// How long a term lasts at most, in years.
  @WithDefault("5")
  int longestYears();
}
