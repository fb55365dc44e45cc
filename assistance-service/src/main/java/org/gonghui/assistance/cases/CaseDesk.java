package org.gonghui.assistance.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.MemberLock;
import org.gonghui.assistance.account.PayeeAccountChanged;
import org.gonghui.assistance.programmes.Condolence;
import org.gonghui.assistance.programmes.IllnessFacts;
import org.gonghui.assistance.programmes.IllnessRelief;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.FourEyes;
import org.gonghui.roster.RosterMember;

/// What a member does with an own case.
@ApplicationScoped
class CaseDesk {
  private final ReliefCases cases;
  private final MemberLock members;
  private final Dossiers dossiers;
  private final Policies policies;
  private final CaseNotices notices;
  private final FourEyes eyes;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay days;
  private final Clock clock;

  CaseDesk(
      ReliefCases cases,
      MemberLock members,
      Dossiers dossiers,
      Policies policies,
      CaseNotices notices,
      FourEyes eyes,
      Audit audit,
      Ids ids,
      BusinessDay days,
      Clock clock) {
    this.cases = cases;
    this.members = members;
    this.dossiers = dossiers;
    this.policies = policies;
    this.notices = notices;
    this.eyes = eyes;
    this.audit = audit;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /// @param given what the programme rests on, where it rests on any
  /// @throws Refusal `NOT_BY_APPLICATION`, `NO_POLICY_IN_FORCE` (422); 400 where the programme's facts are missing
  @Transactional
  ReliefCase apply(RosterMember member, String programme, Optional<IllnessFacts> given) {
    members.holdOwn(member.id());
    var policy =
        policies
            .inForce(programme, days.today())
            .orElseThrow(() -> new Refusal(AssistanceProblem.NO_POLICY_IN_FORCE));
    var dossier =
        switch (policy) {
          case IllnessRelief illness -> {
            var facts = given.orElseThrow(() -> Refusal.invalid("facts", "REQUIRED"));
            yield new Dossier(facts, null, illness.assess(facts), List.of());
          }
          case Condolence condolence -> throw new Refusal(AssistanceProblem.NOT_BY_APPLICATION);
        };
    var relief =
        new ReliefCase(
            ids.next(),
            cases.nextNumber(),
            policy,
            member.id(),
            Optional.of(member.organizationId()),
            eyes.caller(),
            clock.instant());
    dossiers.keep(relief, dossier, CaseStep.OPENED, null);
    cases.persistAndFlush(relief);
    audit.record("CASE_OPENED", relief.id());
    notices.tell(relief, CaseNotice.CASE_OPENED);
    return relief;
  }

  ReliefCase own(UUID memberId, UUID id) {
    return cases.ownedBy(memberId, id).orElseThrow(Refusal::notFound);
  }

  Slice<ReliefCase, UUID> own(UUID memberId, Keyset<UUID> keyset) {
    return cases.ownedBy(memberId, keyset);
  }

  @Transactional
  ReliefCase withdraw(UUID memberId, UUID id, String reason) {
    var relief = cases.locked(own(memberId, id));
    relief.withdraw();
    audit.record("CASE_WITHDRAWN", id);
    return done(relief, CaseStep.WITHDRAWN, reason, CaseNotice.CASE_WITHDRAWN);
  }

  /// Asks for other people's decision: who reviewed and refused it before is out.
  @Transactional
  ReliefCase appeal(UUID memberId, UUID id, String reason) {
    var relief = cases.locked(own(memberId, id));
    relief.appeal();
    audit.record("CASE_APPEALED", id);
    return done(relief, CaseStep.APPEALED, reason, CaseNotice.CASE_APPEALED);
  }

  /// What a decision rests on has changed: who is about to decide looks again.
  void accountChanged(@Observes @Priority(MemberLock.CASES) PayeeAccountChanged change) {
    cases.allOwnedBy(change.memberId()).stream()
        .filter(ReliefCase::isUndecided)
        .forEach(relief -> cases.locked(relief).touch());
  }

  private ReliefCase done(ReliefCase relief, CaseStep step, String note, CaseNotice notice) {
    dossiers.note(relief, step, note);
    notices.tell(relief, notice);
    cases.flush();
    return relief;
  }
}
