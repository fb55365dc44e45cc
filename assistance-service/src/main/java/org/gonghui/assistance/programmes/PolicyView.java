package org.gonghui.assistance.programmes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// A policy as everybody may read it.
///
/// @param demo the figures are a demo policy of this project, not a federation's own
/// @param validUntil the last day; absent while no end is known
/// @param ceiling the most that is paid, where the programme has a ceiling
/// @param bands what is paid by self-paid cost and income, where the programme has bands
@Schema(name = "Policy")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
    String programme,
    String version,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    boolean demo,
    @Nullable Money ceiling,
    @Nullable Money leastSelfPaid,
    @Nullable Money mostIncomePerHead,
    @Nullable List<IllnessRelief.Band> bands) {

  static PolicyView of(Policy policy) {
    var term = policy.term();
    return switch (policy) {
      case Condolence condolence ->
          new PolicyView(
              condolence.code(),
              term.version(),
              term.validFrom(),
              term.lastDay(),
              term.demo(),
              condolence.ceiling(),
              null,
              null,
              null);
      case IllnessRelief relief ->
          new PolicyView(
              relief.code(),
              term.version(),
              term.validFrom(),
              term.lastDay(),
              term.demo(),
              null,
              relief.leastSelfPaid(),
              relief.mostIncomePerHead(),
              relief.bands());
    };
  }
}
