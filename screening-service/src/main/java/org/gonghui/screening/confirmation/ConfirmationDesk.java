package org.gonghui.screening.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.FourEyes;
import org.gonghui.screening.result.JudgedResult;
import org.gonghui.screening.result.ResultDesk;
import org.gonghui.screening.result.ResultRetracted;
import org.gonghui.screening.result.ResultView;
import org.gonghui.screening.result.SecondOpinion;
import org.gonghui.screening.result.SecondOpinion.Verdict;

/// A second doctor's verdict. A confirmation that entitles is told to assistance-service in the same transaction (H1 → A7).
@ApplicationScoped
class ConfirmationDesk {
  private final ResultDesk results;
  private final Entitlements entitlements;
  private final EntitlementPolicy policy;
  private final FourEyes eyes;
  private final BusinessDay businessDay;

  ConfirmationDesk(
      ResultDesk results,
      Entitlements entitlements,
      EntitlementConfig config,
      FourEyes eyes,
      BusinessDay businessDay) {
    this.results = results;
    this.entitlements = entitlements;
    this.policy = config.policy();
    this.eyes = eyes;
    this.businessDay = businessDay;
  }

  /// @param doctor claim `person` of the caller, who must be another than all who are involved
  @Transactional
  ResultView confirm(UUID hospital, UUID result, UUID doctor, ConfirmResult command) {
    return results.judge(
        hospital,
        result,
        judged -> admit(judged, command.confirmedAt()),
        judged -> confirmed(judged, doctor, command));
  }

  /// @param doctor claim `person` of the caller, who must be another than all who are involved
  @Transactional
  ResultView ruleOut(UUID hospital, UUID result, UUID doctor, RuleOutResult command) {
    return results.judge(
        hospital,
        result,
        judged -> admit(judged, command.confirmedAt()),
        judged -> new SecondOpinion(Verdict.RULED_OUT, null, command.confirmedAt(), doctor, null));
  }

  /// In the transaction that takes the result back.
  @Transactional
  void withdraw(@Observes ResultRetracted retracted) {
    var opinion = retracted.findings().opinion();
    if (opinion != null && opinion.entitlement() != null) {
      entitlements.retract(opinion.entitlement());
    }
  }

  private void admit(JudgedResult judged, Instant confirmedAt) {
    judged.requireRecordedBy(confirmedAt);
    eyes.requireNoneOf(judged.involved());
  }

  private SecondOpinion confirmed(JudgedResult judged, UUID doctor, ConfirmResult command) {
    var confirmedOn = businessDay.of(command.confirmedAt());
    var entitlement =
        policy.entitles(command.diagnosisCode(), confirmedOn) ? entitlements.arise(judged) : null;
    return new SecondOpinion(
        Verdict.CONFIRMED, command.diagnosisCode(), command.confirmedAt(), doctor, entitlement);
  }
}
