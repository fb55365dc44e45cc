package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands cases over where two records of one person were merged, in the transaction that learns of it.
@ApplicationScoped
class SuccessionDesk {
  private final ReliefCases cases;
  private final Roster roster;

  SuccessionDesk(ReliefCases cases, Roster roster) {
    this.cases = cases;
    this.roster = roster;
  }

  void follow(@Observes RosterChanged changed) {
    roster.survivors(changed.memberIds()).forEach(cases::handOver);
  }
}
