package org.gonghui.screening.confirmation;

import java.time.LocalDate;
import java.util.List;

/// Which confirmed diagnoses entitle (A7). Configuration with dates, never a guess in code.
record EntitlementPolicy(List<EntitlingDiagnosis> diagnoses) {

  boolean entitles(String diagnosisCode, LocalDate confirmedOn) {
    return diagnoses.stream().anyMatch(one -> one.covers(diagnosisCode, confirmedOn));
  }
}
