package org.gonghui.screening.confirmation;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `gonghui.confirmation`: which confirmed diagnoses entitle to follow-up support (A7).
@ConfigMapping(prefix = "gonghui.confirmation")
interface EntitlementConfig {

  /// The entitling diagnoses; a code may stand more than once, with other dates.
  List<Diagnosis> entitling();

  /// One of them.
  interface Diagnosis {

    /// Beginning of an ICD-10 code, such as `C50`.
    String code();

    /// First day of confirmation on which it entitles.
    LocalDate from();

    /// Last day; absent: without an end.
    Optional<LocalDate> until();
  }

  /// The same as a rule.
  default EntitlementPolicy policy() {
    return new EntitlementPolicy(
        entitling().stream()
            .map(one -> new EntitlingDiagnosis(one.code(), one.from(), one.until()))
            .toList());
  }
}
