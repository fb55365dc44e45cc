package org.gonghui.training.subsidy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands subsidies over where two records of one person were merged, in the transaction that learns of it.
@ApplicationScoped
class SuccessionDesk {
  private final SkillSubsidies subsidies;
  private final Roster roster;
  private final Audit audit;

  SuccessionDesk(SkillSubsidies subsidies, Roster roster, Audit audit) {
    this.subsidies = subsidies;
    this.roster = roster;
    this.audit = audit;
  }

  @Transactional
  void follow(
      @Observes @Priority(org.gonghui.training.certificate.SuccessionDesk.CERTIFICATES + 1)
          RosterChanged changed) {
    var survivors = roster.survivors(changed.memberIds());
    if (survivors.isEmpty()) {
      return;
    }
    for (var mine : subsidies.allOfMerged(survivors.keySet())) {
      var survivor = survivors.getOrDefault(mine.memberId(), mine.memberId());
      mine.follow(survivor);
      subsidies.flush();
      audit.record("SKILL_SUBSIDY_HANDED_OVER", mine.id());
    }
  }
}
