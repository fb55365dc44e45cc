package org.gonghui.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
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
    var versions = new HashMap<CertificateChanged, Long>();
    certificates.all(ids).forEach(one -> versions.put(one.changed(), one.version()));
    outbox.addAll(versions.keySet(), event -> versions.getOrDefault(event, 0L));
  }
}
