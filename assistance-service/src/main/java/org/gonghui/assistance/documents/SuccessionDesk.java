package org.gonghui.assistance.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands documents over where two records of one person were merged, in the transaction that learns of it.
@ApplicationScoped
class SuccessionDesk {
  private final CaseDocuments documents;
  private final Roster roster;

  SuccessionDesk(CaseDocuments documents, Roster roster) {
    this.documents = documents;
    this.roster = roster;
  }

  void follow(@Observes RosterChanged changed) {
    roster.survivors(changed.memberIds()).forEach(documents::handOver);
  }
}
