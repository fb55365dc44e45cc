package org.gonghui.training.subsidy;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gonghui.training.certificate.SkillLevel;

/// The published plans of the skill subsidy (T1), by the first year of issue that they are for.
@ConfigMapping(prefix = "gonghui.skill-subsidy")
interface SubsidyPlans {

  Map<Integer, Plan> plans();

  /// One plan.
  interface Plan {
    /// Where it was published.
    String source();

    /// The last year of issue that it is for; it stands for every year since where none is given.
    OptionalInt lastYear();

    /// The last day on which it can be asked for; none by default.
    Optional<LocalDate> lastDay();

    /// Yuan per level, more than nothing; a level that is absent is not paid for.
    Map<SkillLevel, BigDecimal> amounts();
  }
}
