package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.event.StateOwner;

/// All certificates, to be told of again.
@ApplicationScoped
class CertificateStates implements StateOwner {
  private final SkillCertificates certificates;
  private final Outbox outbox;

  CertificateStates(SkillCertificates certificates, Outbox outbox) {
    this.certificates = certificates;
    this.outbox = outbox;
  }

  @Override
  public Class<? extends Event> type() {
    return CertificateChanged.class;
  }

  @Override
  public String ids() {
    return "select cast(id as text) from skill_certificate";
  }

  @Override
  public void tell(Set<UUID> ids) {
    outbox.addAll(
        certificates.all(ids).stream()
            .collect(Collectors.toMap(SkillCertificate::changed, SkillCertificate::version)));
  }
}
