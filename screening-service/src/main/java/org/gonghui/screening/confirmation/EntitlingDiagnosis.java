package org.gonghui.screening.confirmation;

import java.time.LocalDate;
import java.util.Optional;

/// A diagnosis that entitles to the follow-up of A7, for as long as the programme says so.
///
/// @param code beginning of an ICD-10 code: `C50` stands for `C50.9` too
/// @param from first day of confirmation, Asia/Shanghai
/// @param until last day; empty: without an end
record EntitlingDiagnosis(String code, LocalDate from, Optional<LocalDate> until) {

  boolean covers(String diagnosisCode, LocalDate confirmedOn) {
    return isOrBeginsWith(diagnosisCode)
        && !confirmedOn.isBefore(from)
        && until.map(last -> !confirmedOn.isAfter(last)).orElse(true);
  }

  private boolean isOrBeginsWith(String diagnosisCode) {
    return diagnosisCode.equals(code) || diagnosisCode.startsWith(code + ".");
  }
}
