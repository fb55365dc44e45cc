package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.payments.PaymentDesk;
import org.gonghui.assistance.payments.PaymentOrder;
import org.gonghui.assistance.payments.PaymentSource;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.FourEyes;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterMember;
import org.jspecify.annotations.Nullable;

/// What staff decide on a case: reviewed by one person, approved by another.
@ApplicationScoped
class DecisionDesk {
  private final ReliefCases cases;
  private final MemberLock members;
  private final Dossiers dossiers;
  private final Policies policies;
  private final EarlierRelief earlier;
  private final PaymentDesk payments;
  private final Roster roster;
  private final CaseNotices notices;
  private final FourEyes eyes;
  private final Audit audit;

  DecisionDesk(
      ReliefCases cases,
      MemberLock members,
      Dossiers dossiers,
      Policies policies,
      EarlierRelief earlier,
      PaymentDesk payments,
      Roster roster,
      CaseNotices notices,
      FourEyes eyes,
      Audit audit) {
    this.cases = cases;
    this.members = members;
    this.dossiers = dossiers;
    this.policies = policies;
    this.earlier = earlier;
    this.payments = payments;
    this.roster = roster;
    this.notices = notices;
    this.eyes = eyes;
    this.audit = audit;
  }

  ReliefCase visible(UUID id, Set<UUID> organizations) {
    return cases.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  /// @param proposed an amount within the policy; empty for what the policy yields
  /// @param otherIllnessThan the member's cases that were for another illness, as the reviewer says
  /// @throws Refusal `RELIEVED_BEFORE` (409), `AMOUNT_OUT_OF_POLICY` (422)
  @Transactional
  ReliefCase review(
      UUID id,
      Set<UUID> organizations,
      Optional<Money> proposed,
      Set<UUID> otherIllnessThan,
      String note,
      LongConsumer precondition) {
    var relief = cases.locked(visible(id, organizations));
    precondition.accept(relief.version());
    eyes.requireNoneOf(relief.barredFromReview());
    relief.requireSubmitted();
    var toldApart = earlier.requireAllNamed(relief, otherIllnessThan);
    var entitled = dossiers.of(relief).entitledTo();
    var least = policies.pinned(relief.programme(), relief.policyVersion()).least();
    if (proposed
        .filter(sum -> sum.compareTo(least) < 0 || sum.compareTo(entitled.orElse(Money.ZERO)) > 0)
        .isPresent()) {
      throw outOfPolicy(entitled);
    }
    relief.review(eyes.caller(), proposed.or(() -> entitled), toldApart);
    audit.record("CASE_REVIEWED", id);
    return done(relief, CaseStep.REVIEWED, note, CaseNotice.CASE_REVIEWED);
  }

  @Transactional
  ReliefCase returnToMember(
      UUID id, Set<UUID> organizations, String reason, LongConsumer precondition) {
    var relief = cases.locked(visible(id, organizations));
    precondition.accept(relief.version());
    eyes.requireNoneOf(relief.barredFromReview());
    relief.returnToMember();
    audit.record("CASE_RETURNED", id);
    return done(relief, CaseStep.RETURNED, reason, CaseNotice.CASE_RETURNED);
  }

  /// Approves and reserves the budget in the same transaction.
  ///
  /// @throws Refusal `FOUR_EYES` (403), `RETRACTED_CASE_UNDER_REVIEW`, `RELIEVED_BEFORE` (409), `AMOUNT_OUT_OF_POLICY`, `BUDGET_EXHAUSTED` (422)
  @Transactional
  ReliefCase approve(UUID id, Set<UUID> organizations, LongConsumer precondition) {
    var found = visible(id, organizations);
    members.hold(found.memberId());
    var relief = cases.locked(found);
    precondition.accept(relief.version());
    eyes.requireNoneOf(relief.barredFromDecision());
    relief.requireReviewed();
    cases
        .retractedBeside(relief)
        .ifPresent(other -> {
          throw new Refusal(AssistanceProblem.RETRACTED_CASE_UNDER_REVIEW)
              .with("underReview", other.toString());
        });
    earlier.requireAllNamed(relief, relief.toldApart().cases());
    var amount = relief.amount().orElseThrow(() -> outOfPolicy(Optional.empty()));
    var union =
        roster
            .member(relief.memberId())
            .map(RosterMember::organizationId)
            .or(relief::organizationId)
            .orElseThrow(() -> new Refusal(AssistanceProblem.BUDGET_EXHAUSTED));
    payments.reserve(
        new PaymentOrder(
            PaymentSource.CASE,
            id,
            relief.memberId(),
            union,
            relief.programme(),
            Optional.empty(),
            amount,
            eyes.caller(),
            Optional.empty()));
    relief.approve(eyes.caller());
    earlier.lookAgainBeside(relief);
    audit.record("CASE_APPROVED", id);
    return done(relief, CaseStep.APPROVED, null, CaseNotice.CASE_APPROVED);
  }

  /// Refuses what was reviewed, and anything undecided of a member who is gone, since they can neither add to it nor
  /// withdraw it.
  @Transactional
  ReliefCase refuse(UUID id, Set<UUID> organizations, String reason, LongConsumer precondition) {
    var relief = cases.locked(visible(id, organizations));
    precondition.accept(relief.version());
    eyes.requireNoneOf(relief.barredFromDecision());
    relief.refuse(eyes.caller(), roster.isGone(relief.memberId()));
    audit.record("CASE_REFUSED", id);
    return done(relief, CaseStep.REFUSED, reason, CaseNotice.CASE_REFUSED);
  }

  private static Refusal outOfPolicy(Optional<Money> entitled) {
    return new Refusal(
        AssistanceProblem.AMOUNT_OUT_OF_POLICY, entitled.orElse(Money.ZERO).toString());
  }

  private ReliefCase done(
      ReliefCase relief, CaseStep step, @Nullable String note, CaseNotice notice) {
    dossiers.note(relief, step, note);
    notices.tell(relief, notice);
    cases.flush();
    return relief;
  }
}
