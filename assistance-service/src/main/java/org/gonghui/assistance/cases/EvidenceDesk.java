package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.documents.DocumentDesk;
import org.gonghui.assistance.programmes.Assessment;
import org.gonghui.assistance.programmes.Condolence;
import org.gonghui.assistance.programmes.IllnessRelief;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.problem.Refusal;

/// A member's evidence for an own case: what may be kept of it, and what the policy yields with it.
@ApplicationScoped
class EvidenceDesk {
  private final ReliefCases cases;
  private final Dossiers dossiers;
  private final Policies policies;
  private final DocumentDesk documents;
  private final ConsentRules consents;
  private final CaseNotices notices;
  private final Audit audit;

  EvidenceDesk(
      ReliefCases cases,
      Dossiers dossiers,
      Policies policies,
      DocumentDesk documents,
      ConsentRules consents,
      CaseNotices notices,
      Audit audit) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.policies = policies;
    this.documents = documents;
    this.consents = consents;
    this.notices = notices;
    this.audit = audit;
  }

  /// Lets pass only evidence that may be kept.
  ///
  /// @throws Refusal `CONSENT_MISSING` (400); 404 where a document is not the member's own
  void requireAdmissible(ReliefCase relief, Evidence evidence) {
    var before = dossiers.of(relief).evidence();
    if (!evidence.after(before).hasMedicalConsent()
        || evidence.consentsToAnother(consents.medicalData())) {
      throw new Refusal(AssistanceProblem.CONSENT_MISSING)
          .with("purpose", Evidence.MEDICAL_DATA)
          .with("textVersion", consents.medicalData());
    }
    if (!documents.areOwnedBy(relief.memberId(), evidence.documents())) {
      throw Refusal.notFound();
    }
  }

  /// @throws Refusal 409 from REVIEWED on; `SELF_PAID_DIFFERS`, `BILLS_BEAR_LESS` (422)
  @Transactional
  ReliefCase give(UUID memberId, UUID id, Evidence evidence, LongConsumer precondition) {
    var relief = cases.locked(cases.ownedBy(memberId, id).orElseThrow(Refusal::notFound));
    precondition.accept(relief.version());
    relief.submit();
    var dossier = dossiers.of(relief);
    if (evidence.billed().compareTo(evidence.selfPaid()) < 0) {
      throw new Refusal(AssistanceProblem.BILLS_BEAR_LESS, evidence.billed());
    }
    var assessment = assess(relief, dossier, evidence);
    dossiers.keep(
        relief,
        new Dossier(
            dossier.facts(), evidence.after(dossier.evidence()), assessment, dossier.timeline()),
        CaseStep.EVIDENCE_GIVEN,
        null);
    audit.record("EVIDENCE_GIVEN", id);
    notices.tell(relief, CaseNotice.CASE_SUBMITTED);
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
}
