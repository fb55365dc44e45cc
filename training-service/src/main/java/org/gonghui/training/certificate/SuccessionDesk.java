package org.gonghui.training.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.Outbox;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands certificates over where two records of one person were merged, in the transaction that learns of it: before what
/// was promised for them, so that it waits here for a promise that is being made.
@ApplicationScoped
public class SuccessionDesk {
  /// Observers that hand over what rests on certificates come after this.
  public static final int CERTIFICATES = 1;

  private final SkillCertificates certificates;
  private final Roster roster;
  private final Outbox outbox;
  private final Audit audit;

  SuccessionDesk(SkillCertificates certificates, Roster roster, Outbox outbox, Audit audit) {
    this.certificates = certificates;
    this.roster = roster;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  void follow(@Observes @Priority(CERTIFICATES) RosterChanged changed) {
    var survivors = roster.survivors(changed.memberIds());
    if (survivors.isEmpty()) {
      return;
    }
    for (var mine : certificates.allOfMerged(survivors.keySet())) {
      var survivor = survivors.getOrDefault(mine.memberId(), mine.memberId());
      mine.follow(survivor);
      certificates.flush();
      outbox.add(mine.changed(), mine.version());
      audit.record("SKILL_CERTIFICATE_HANDED_OVER", mine.id());
    }
  }
}
