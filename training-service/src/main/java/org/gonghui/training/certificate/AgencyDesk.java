package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.FourEyes;
import org.gonghui.roster.Notices;
import org.jspecify.annotations.Nullable;

/// What an agency (职业技能鉴定机构) does with the claims on papers that it issued (T1). It sees no others.
@ApplicationScoped
class AgencyDesk {
  private static final String LINK = "/v1/me/skill-certificates/";

  private final SkillCertificates certificates;
  private final CertificateReading reading;
  private final RefusalReasons reasons;
  private final FourEyes eyes;
  private final BusinessDay businessDay;
  private final Notices notices;
  private final Outbox outbox;
  private final Audit audit;

  AgencyDesk(
      SkillCertificates certificates,
      CertificateReading reading,
      RefusalReasons reasons,
      FourEyes eyes,
      BusinessDay businessDay,
      Notices notices,
      Outbox outbox,
      Audit audit) {
    this.certificates = certificates;
    this.reading = reading;
    this.reasons = reasons;
    this.eyes = eyes;
    this.businessDay = businessDay;
    this.notices = notices;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// @param state null for all
  @Transactional
  Slice<CertificateView, UUID> list(
      UUID issuer, SkillCertificate.@Nullable State state, Keyset<UUID> keyset) {
    return certificates.allOfIssuer(issuer, state, keyset).all(reading::forAgency);
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
  /// @param at when the agency looked it up
  /// @throws Refusal 400 where it was not issued by then; 403 `FOUR_EYES` for their own; 409 when it was decided before
  @Transactional
  CertificateView verify(UUID issuer, UUID id, Instant at) {
    var certificate = toDecide(issuer, id);
    certificate.requireIssuedBy(businessDay.of(at));
    eyes.requireNoneOf(Set.of(certificate.memberId()));
    certificate.verify(eyes.caller(), at);
    return decided(certificate, "SKILL_CERTIFICATE_VERIFIED", "CERTIFICATE_VERIFIED");
  }

  /// @throws Refusal 403 `FOUR_EYES` for their own; 409 when it was decided before
  @Transactional
  CertificateView refuse(UUID issuer, UUID id, String reason) {
    var certificate = toDecide(issuer, id);
    eyes.requireNoneOf(Set.of(certificate.memberId()));
    certificate.refuse(eyes.caller(), reasons.seal(id, reason));
    return decided(certificate, "SKILL_CERTIFICATE_REFUSED", "CERTIFICATE_REFUSED");
  }

  private SkillCertificate toDecide(UUID issuer, UUID id) {
    return certificates.ofIssuerToDecide(issuer, id).orElseThrow(Refusal::notFound);
  }

  private CertificateView decided(SkillCertificate certificate, String action, String template) {
    certificates.flush();
    outbox.add(certificate.changed(), certificate.version());
    audit.record(action, certificate.id());
    notices.tell(certificate.memberId(), template, Map.of(), LINK + certificate.id());
    return reading.forAgency(List.of(certificate)).getFirst();
  }
}
