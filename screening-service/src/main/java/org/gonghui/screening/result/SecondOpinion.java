package org.gonghui.screening.result;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a second doctor said of a finding.
///
/// @param diagnosisCode ICD-10, where confirmed
/// @param doctor claim `person`
/// @param entitlement the reference under which an entitlement was told of, where the diagnosis entitles
public record SecondOpinion(
    Verdict verdict,
    @Nullable String diagnosisCode,
    Instant confirmedAt,
    UUID doctor,
    @Nullable UUID entitlement) {

  public enum Verdict {
    CONFIRMED,
    RULED_OUT
  }
}
