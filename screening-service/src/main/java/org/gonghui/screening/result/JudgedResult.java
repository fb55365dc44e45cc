package org.gonghui.screening.result;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// A result under lock, opened for a second opinion.
///
/// @param campaignId the campaign that she was invited to
/// @param recordedAt when the first doctor recorded it
public record JudgedResult(
    UUID id, UUID memberId, UUID campaignId, Instant recordedAt, Findings findings) {

  /// Who gives no second opinion: the doctor who recorded it, whoever entered it, and she herself.
  public Set<UUID> involved() {
    var involved = new HashSet<UUID>();
    involved.add(memberId);
    involved.add(findings.doctorId());
    if (findings.enteredBy() != null) {
      involved.add(findings.enteredBy());
    }
    return involved;
  }

  /// Nobody confirms or rules out what is not recorded yet: the date of an opinion decides by which rule it entitles.
  /// Compared in whole seconds, since a hospital's systems may write either instant without the fraction.
  ///
  /// @throws Refusal 400 on the field `confirmedAt`
  public void requireRecordedBy(Instant confirmedAt) {
    if (second(confirmedAt).isBefore(second(recordedAt))) {
      throw Refusal.invalid("confirmedAt", "BEFORE_RESULT");
    }
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
