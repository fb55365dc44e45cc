package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.payments.HoldReason;
import org.gonghui.assistance.payments.PaymentDesk;
import org.gonghui.assistance.payments.PaymentSource;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterMember;

/// Cases that open by themselves because another service found the member entitled.
@ApplicationScoped
public class EntitledCaseDesk {
  private final ReliefCases cases;
  private final MemberLock members;
  private final Dossiers dossiers;
  private final Policies policies;
  private final PaymentDesk payments;
  private final Roster roster;
  private final CaseNotices notices;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay days;
  private final Clock clock;

  EntitledCaseDesk(
      ReliefCases cases,
      MemberLock members,
      Dossiers dossiers,
      Policies policies,
      PaymentDesk payments,
      Roster roster,
      CaseNotices notices,
      Audit audit,
      Ids ids,
      BusinessDay days,
      Clock clock) {
    this.cases = cases;
    this.members = members;
    this.dossiers = dossiers;
    this.policies = policies;
    this.payments = payments;
    this.roster = roster;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /// Holds these members and whose cases these are, until the transaction ends.
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Collection<UUID> memberIds, Collection<UUID> caseIds) {
    members.hold(
        Stream.concat(memberIds.stream(), cases.ownersOf(caseIds).stream())
            .collect(Collectors.toSet()));
  }

  /// Opens a case for the member, who adds the evidence.
  ///
  /// @return its id
  /// @throws IllegalStateException when no policy of the programme is in force
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID open(UUID memberId, String programme) {
    var holder = members.hold(memberId);
    var policy =
        policies
            .inForce(programme, days.today())
            .orElseThrow(() -> new IllegalStateException("no policy of " + programme));
    var known = roster.member(memberId);
    var relief =
        new ReliefCase(
            ids.next(),
            cases.nextNumber(),
            policy,
            holder,
            known.map(RosterMember::organizationId),
            Set.of(),
            clock.instant());
    dossiers.keep(relief, Dossier.EMPTY, CaseStep.OPENED, null);
    cases.persistAndFlush(relief);
    audit.record("CASE_OPENED", relief.id());
    notices.tell(relief, CaseNotice.CASE_OPENED);
    return relief.id();
  }

  /// What entitled was taken back (H1, A7): an undecided or refused case is withdrawn; one that was approved or paid goes
  /// to review, and what is not with the bank is held. Call with the member held: no approval runs meanwhile.
  @Transactional(Transactional.TxType.MANDATORY)
  public void retract(UUID caseId) {
    payments.holdOpenOf(PaymentSource.CASE, caseId, HoldReason.ENTITLEMENT_RETRACTED);
    var relief = cases.locked(caseId).orElseThrow();
    var before = relief.state();
    relief.retract(HoldReason.ENTITLEMENT_RETRACTED.name());
    dossiers.note(relief, CaseStep.ENTITLEMENT_RETRACTED, null);
    audit.record("ENTITLEMENT_RETRACTED", caseId);
    if (relief.state() != before) {
      notices.tell(relief, CaseNotice.CASE_WITHDRAWN);
    }
    cases.flush();
    // what a decision on another case of the member rests on has changed
    cases.allOwnedBy(relief.memberId()).stream()
        .filter(ReliefCase::isUndecided)
        .forEach(other -> cases.locked(other).touch());
  }
}
