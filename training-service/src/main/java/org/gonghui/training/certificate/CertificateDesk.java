package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterPartner;
import org.gonghui.training.TrainingProblem;

/// What members do with their certificates (T1).
@ApplicationScoped
public class CertificateDesk {
  private final SkillCertificates certificates;
  private final SkillPapers papers;
  private final CertificateReading reading;
  private final Roster roster;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  CertificateDesk(
      SkillCertificates certificates,
      SkillPapers papers,
      CertificateReading reading,
      Roster roster,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.certificates = certificates;
    this.papers = papers;
    this.reading = reading;
    this.roster = roster;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes what a member says of a paper. The same paper may be shown by many: only one is verified.
  ///
  /// @throws Refusal 422 `UNKNOWN_AGENCY` where the issuer is no certification agency
  @Transactional
  SkillCertificate submit(UUID memberId, Claim claim) {
    var agency = roster.partner(claim.issuer());
    if (agency.filter(known -> known.isA(RosterPartner.Kind.AGENCY)).isEmpty()) {
      throw new Refusal(TrainingProblem.UNKNOWN_AGENCY);
    }
    var paper = papers.paperOf(claim.issuer(), claim.certificateNumber());
    var certificate = new SkillCertificate(ids.next(), memberId, paper, claim, clock.instant());
    certificates.persistAndFlush(certificate);
    outbox.add(certificate.changed(), certificate.version());
    audit.record("SKILL_CERTIFICATE_SUBMITTED", certificate.id());
    return certificate;
  }

  @Transactional
  CertificateView own(UUID memberId, UUID id) {
    var certificate = certificates.ofMember(memberId, id).orElseThrow(Refusal::notFound);
    return reading.own(List.of(certificate)).getFirst();
  }

  @Transactional
  Slice<CertificateView, UUID> own(UUID memberId, Keyset<UUID> keyset) {
    return certificates.allOfMember(memberId, keyset).all(reading::own);
  }

  /// One of a member's own certificates, for what is paid for it, locked: it stays theirs until the transaction ends.
  ///
  /// @throws Refusal 404 for anybody else's, 422 `NOT_VERIFIED`
  @Transactional
  public VerifiedCertificate verified(UUID memberId, UUID id) {
    var certificate = certificates.ofMemberToPay(memberId, id).orElseThrow(Refusal::notFound);
    if (!certificate.isVerified()) {
      throw new Refusal(TrainingProblem.NOT_VERIFIED);
    }
    return certificate.verified();
  }
}
