package org.gonghui.training.subsidy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.Notices;
import org.gonghui.training.TrainingProblem;
import org.gonghui.training.certificate.CertificateDesk;
import org.gonghui.training.certificate.VerifiedCertificate;
import org.gonghui.training.subsidy.SubsidyPolicy.Assessment.Entitled;
import org.gonghui.training.subsidy.SubsidyPolicy.Assessment.Refused;

/// Use cases of the skill subsidy (T1).
@ApplicationScoped
class SubsidyDesk {
  private static final String LINK = "/v1/me/skill-subsidies/";

  private final SkillSubsidies subsidies;
  private final SubsidyPolicies policies;
  private final CertificateDesk certificates;
  private final Outbox outbox;
  private final Notices notices;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay days;

  SubsidyDesk(
      SkillSubsidies subsidies,
      SubsidyPolicies policies,
      CertificateDesk certificates,
      Outbox outbox,
      Notices notices,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay days) {
    this.subsidies = subsidies;
    this.policies = policies;
    this.certificates = certificates;
    this.outbox = outbox;
    this.notices = notices;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.days = days;
  }

  /// Promises to pay and asks for the payment, in one transaction.
  ///
  /// @throws Refusal 404 for a certificate that is not the member's; 422 by the rules of the year it was issued in
  @Transactional
  SkillSubsidy request(UUID memberId, UUID certificateId) {
    var certificate = certificates.verified(memberId, certificateId);
    var year = certificate.issuedOn().getYear();
    var policy =
        policies
            .of(year)
            .orElseThrow(
                () -> new Refusal(TrainingProblem.NO_RULE_FOR_YEAR, Integer.toString(year)));
    return switch (policy.assess(certificate.level(), days.today())) {
      case Refused(var reason) -> throw new Refusal(reason, policy.source());
      case Entitled(var amount) -> promise(certificate, policy.firstYear(), amount);
    };
  }

  private SkillSubsidy promise(VerifiedCertificate certificate, int policyYear, Money amount) {
    var subsidy = new SkillSubsidy(ids.next(), certificate, policyYear, amount, clock.instant());
    subsidies.persistAndFlush(subsidy);
    outbox.add(subsidy.requested(certificate.verifiedBy()), subsidy.version());
    told(subsidy);
    return subsidy;
  }

  @Transactional
  SkillSubsidy own(UUID memberId, UUID id) {
    return subsidies.ofMember(memberId, id).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<SkillSubsidy, UUID> own(UUID memberId, Keyset<UUID> keyset) {
    return subsidies.allOfMember(memberId, keyset);
  }

  /// Takes what funds say of a payment; those that others asked for are passed over.
  @Transactional
  void take(UUID requestId, PaymentOutcome outcome, long sequence) {
    subsidies
        .ofRequest(requestId)
        .filter(subsidy -> subsidy.take(outcome, sequence))
        .ifPresent(this::told);
  }

  private void told(SkillSubsidy subsidy) {
    audit.record("SKILL_SUBSIDY_" + subsidy.state(), subsidy.id());
    notices.tell(
        subsidy.memberId(),
        "SUBSIDY_" + subsidy.state(),
        Map.of("amount", subsidy.amount().toString()),
        LINK + subsidy.id());
  }
}
