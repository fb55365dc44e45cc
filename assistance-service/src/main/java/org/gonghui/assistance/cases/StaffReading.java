package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;

/// A case as staff read it who decide on it.
@ApplicationScoped
class StaffReading {
  private final ReliefCases cases;
  private final Dossiers dossiers;

  StaffReading(ReliefCases cases, Dossiers dossiers) {
    this.cases = cases;
    this.dossiers = dossiers;
  }

  CaseView of(ReliefCase relief) {
    return CaseView.of(
        relief, dossiers.of(relief), cases.retractedBeside(relief).orElse(null), null);
  }
}
