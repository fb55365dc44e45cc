package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.FourEyes;
import org.gonghui.assistance.account.PayeeAccountChanged;
import org.gonghui.assistance.documents.DocumentDesk;
import org.gonghui.assistance.programmes.Assessment;
import org.gonghui.assistance.programmes.Condolence;
import org.gonghui.assistance.programmes.IllnessFacts;
import org.gonghui.assistance.programmes.IllnessRelief;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.RosterMember;

/// What a member does with an own case.
@ApplicationScoped
class CaseDesk {
  private final ReliefCases cases;
  private final Dossiers dossiers;
  private final Policies policies;
  private final DocumentDesk documents;
  private final CaseNotices notices;
  private final FourEyes eyes;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay days;
  private final Clock clock;

  CaseDesk(
      ReliefCases cases,
      Dossiers dossiers,
      Policies policies,
      DocumentDesk documents,
      CaseNotices notices,
      FourEyes eyes,
      Audit audit,
      Ids ids,
      BusinessDay days,
      Clock clock) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.policies = policies;
    this.documents = documents;
    this.notices = notices;
    this.eyes = eyes;
    this.audit = audit;
    this.ids = ids;
    this.days = days;
    this.clock = clock;
  }

  /// @throws Refusal `NOT_BY_APPLICATION`, `NO_POLICY_IN_FORCE` (422)
  @Transactional
  ReliefCase apply(RosterMember member, String programme, IllnessFacts facts) {
    var policy =
        policies
            .inForce(programme, days.today())
            .orElseThrow(() -> new Refusal(AssistanceProblem.NO_POLICY_IN_FORCE));
    var assessment =
        switch (policy) {
          case IllnessRelief relief -> relief.assess(facts);
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
    dossiers.keep(relief, new Dossier(facts, null, assessment, List.of()), CaseStep.OPENED, null);
    cases.persistAndFlush(relief);
    audit.record("CASE_OPENED", relief.id());
    notices.tell(relief, "CASE_OPENED");
    return relief;
  }

  ReliefCase own(UUID memberId, UUID id) {
    return cases.ownedBy(memberId, id).orElseThrow(Refusal::notFound);
  }

  List<ReliefCase> own(UUID memberId, UUID after, int limit) {
    return cases.ownedBy(memberId, after, limit);
  }

  /// Lets pass only evidence that may be kept.
  ///
  /// @throws Refusal `CONSENT_MISSING` (400); 404 where a document is not the member's own
  void requireAdmissible(ReliefCase relief, Evidence evidence) {
    var before = dossiers.of(relief).evidence();
    if (!evidence.after(before).hasMedicalConsent()) {
      throw new Refusal(AssistanceProblem.CONSENT_MISSING);
    }
    if (!documents.areOwnedBy(relief.memberId(), evidence.documents())) {
      throw Refusal.notFound();
    }
  }

  /// @throws Refusal 409 from REVIEWED on; `SELF_PAID_DIFFERS` (422)
  @Transactional
  ReliefCase give(UUID memberId, UUID id, Evidence evidence, LongConsumer precondition) {
    var relief = cases.locked(own(memberId, id));
    precondition.accept(relief.version());
    relief.submit();
    var dossier = dossiers.of(relief);
    var assessment = assess(relief, dossier, evidence);
    dossiers.keep(
        relief,
        new Dossier(
            dossier.facts(), evidence.after(dossier.evidence()), assessment, dossier.timeline()),
        CaseStep.EVIDENCE_GIVEN,
        null);
    audit.record("EVIDENCE_GIVEN", id);
    notices.tell(relief, "CASE_SUBMITTED");
    cases.flush();
    return relief;
  }

  private Assessment assess(ReliefCase relief, Dossier dossier, Evidence evidence) {
    return switch (policies.pinned(relief.programme(), relief.policyVersion())) {
      case Condolence condolence -> condolence.assess(evidence.selfPaid());
      case IllnessRelief illness -> {
        var facts = Objects.requireNonNull(dossier.facts(), "facts of an illness relief case");
        if (!facts.selfPaid().equals(evidence.selfPaid())) {
          throw new Refusal(AssistanceProblem.SELF_PAID_DIFFERS, facts.selfPaid());
        }
        yield illness.assess(facts);
      }
    };
  }

  @Transactional
  ReliefCase withdraw(UUID memberId, UUID id, String reason) {
    var relief = cases.locked(own(memberId, id));
    relief.withdraw();
    return done(relief, CaseStep.WITHDRAWN, reason, "CASE_WITHDRAWN");
  }

  /// Asks for other people's decision: who reviewed and refused it before is out.
  @Transactional
  ReliefCase appeal(UUID memberId, UUID id, String reason) {
    var relief = cases.locked(own(memberId, id));
    relief.appeal();
    return done(relief, CaseStep.APPEALED, reason, "CASE_APPEALED");
  }

  /// What a decision rests on has changed: who is about to decide looks again.
  void accountChanged(@Observes PayeeAccountChanged change) {
    cases.allOwnedBy(change.memberId()).stream()
        .filter(ReliefCase::isUndecided)
        .forEach(relief -> cases.locked(relief).touch());
  }

  private ReliefCase done(ReliefCase relief, CaseStep step, String note, String template) {
    dossiers.note(relief, step, note);
    audit.record(template, relief.id());
    notices.tell(relief, template);
    cases.flush();
    return relief;
  }
}
