package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterMember;
import org.gonghui.training.certificate.CertificateView.Holder;

/// Opens what is sealed about certificates.
@ApplicationScoped
class CertificateReading {
  private static final String PURPOSE = "CERTIFICATE_VERIFICATION";

  private final SkillPapers papers;
  private final RefusalReasons reasons;
  private final Roster roster;
  private final Audit audit;

  CertificateReading(SkillPapers papers, RefusalReasons reasons, Roster roster, Audit audit) {
    this.papers = papers;
    this.reasons = reasons;
    this.roster = roster;
    this.audit = audit;
  }

  /// For the one who says that they hold them.
  List<CertificateView> own(List<SkillCertificate> certificates) {
    return views(certificates, Map.of());
  }

  /// For the agency that issued them, with the name of who says that they hold them. The read is recorded.
  List<CertificateView> forAgency(List<SkillCertificate> certificates) {
    var members = certificates.stream().map(SkillCertificate::memberId).collect(Collectors.toSet());
    audit.recordAll("CERTIFICATE_HOLDERS_READ", members, PURPOSE);
    return views(certificates, roster.members(members));
  }

  private List<CertificateView> views(
      List<SkillCertificate> certificates, Map<UUID, RosterMember> holders) {
    if (certificates.isEmpty()) {
      return List.of();
    }
    var numbers = papers.numbersOf(certificates.stream().map(SkillCertificate::paperId).toList());
    return certificates.stream()
        .map(certificate ->
            view(certificate, numbers, Optional.ofNullable(holders.get(certificate.memberId()))))
        .toList();
  }

  private CertificateView view(
      SkillCertificate certificate, Map<UUID, String> numbers, Optional<RosterMember> member) {
    return CertificateView.of(
        certificate,
        member.map(roster::name).map(Holder::of).orElse(null),
        Optional.ofNullable(numbers.get(certificate.paperId())).orElseThrow(),
        certificate
            .refusalReason()
            .map(reason -> reasons.open(certificate.id(), reason))
            .orElse(null));
  }
}
