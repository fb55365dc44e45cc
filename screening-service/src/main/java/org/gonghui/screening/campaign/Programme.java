package org.gonghui.screening.campaign;

import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;

/// What is screened for. Open: more will come.
enum Programme {
  /// Breast and cervical cancer ("两癌"筛查, H1), for women.
  TWO_CANCER(Audience.Sex.FEMALE);

  private final Audience.Sex sex;

  /// @param sex of everybody whom it is for
  Programme(Audience.Sex sex) {
    this.sex = sex;
  }

  /// @throws Refusal 422 `AUDIENCE_NOT_OF_PROGRAMME`
  void requireFor(Audience audience) {
    if (audience.sex() != sex) {
      throw new Refusal(ScreeningProblem.AUDIENCE_NOT_OF_PROGRAMME, name(), sex.name())
          .violation("audience.sex", "INVALID_VALUE");
    }
  }
}
