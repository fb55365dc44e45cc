package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;

/// A case as staff read it who decide on it.
@ApplicationScoped
class StaffReading {
  private final ReliefCases cases;
  private final EarlierRelief earlier;
  private final Dossiers dossiers;

  StaffReading(ReliefCases cases, EarlierRelief earlier, Dossiers dossiers) {
    this.cases = cases;
    this.earlier = earlier;
    this.dossiers = dossiers;
  }

  CaseView of(ReliefCase relief) {
    var others =
        new CaseView.OtherCases(
            cases.retractedBeside(relief).orElse(null),
            earlier.before(relief),
            relief.toldApart().cases());
    return CaseView.of(relief, dossiers.of(relief), others, null);
  }
}
