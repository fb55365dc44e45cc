package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Notices;
import org.jspecify.annotations.Nullable;

/// What an agency (职业技能鉴定机构) does with the claims on papers that it issued (T1). It sees no others.
@ApplicationScoped
class AgencyDesk {
  private static final String LINK = "/v1/me/skill-certificates/";

  private final SkillCertificates certificates;
  private final CertificateReading reading;
  private final RefusalReasons reasons;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;

  AgencyDesk(
      SkillCertificates certificates,
      CertificateReading reading,
      RefusalReasons reasons,
      Notices notices,
      Outbox outbox,
      Audit audit) {
    this.certificates = certificates;
    this.reading = reading;
    this.reasons = reasons;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @param state null for all
  /// @param after id of the last one of the page before
  @Transactional
  Slice<CertificateView, UUID> list(
      UUID issuer, SkillCertificate.@Nullable State state, UUID after, int most) {
    var rows = certificates.allOfIssuer(issuer, state, after, most + 1);
    var shown = Slice.of(rows, most, SkillCertificate::id);
    return new Slice<>(reading.forAgency(shown.items()), shown.last());
  }

  @Transactional
  CertificateView show(UUID issuer, UUID id) {
    var certificate = certificates.ofIssuer(issuer, id).orElseThrow(Refusal::notFound);
    return reading.forAgency(List.of(certificate)).getFirst();
  }

  /// @throws Refusal 404 where this agency issued no such certificate
  @Transactional
  void require(UUID issuer, UUID id) {
    if (certificates.ofIssuer(issuer, id).isEmpty()) {
      throw Refusal.notFound();
    }
  }

  /// Of two claims on one paper the first that is verified has it; the other ends as 422
  /// `CERTIFICATE_BELONGS_TO_ANOTHER`, which the database says.
  ///
  /// @param deciders every id of the person who decides
  @Transactional
  CertificateView verify(UUID issuer, UUID id, Set<UUID> deciders, Instant at) {
    return decide(issuer, id, certificate -> certificate.verify(deciders, at));
  }

  @Transactional
  CertificateView refuse(UUID issuer, UUID id, Set<UUID> deciders, String reason) {
    return decide(
        issuer, id, certificate -> certificate.refuse(deciders, reasons.seal(id, reason)));
  }

  private CertificateView decide(UUID issuer, UUID id, Consumer<SkillCertificate> decision) {
    var certificate = certificates.ofIssuerToDecide(issuer, id).orElseThrow(Refusal::notFound);
    decision.accept(certificate);
    certificates.flush();
    outbox.add(certificate.changed(), certificate.version());
    audit.record("SKILL_CERTIFICATE_" + certificate.state(), id);
    notices.tell(certificate.memberId(), "CERTIFICATE_" + certificate.state(), Map.of(), LINK + id);
    return reading.forAgency(List.of(certificate)).getFirst();
  }
}
