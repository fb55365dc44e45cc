package org.gonghui.assistance.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.assistance.MemberLock;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands cases over where two records of one person were merged, in the transaction that learns of it.
@ApplicationScoped
class SuccessionDesk {
  private static final String PURPOSE = "MEMBER_MERGED";

  private final ReliefCases cases;
  private final Roster roster;
  private final Audit audit;

  SuccessionDesk(ReliefCases cases, Roster roster, Audit audit) {
    this.cases = cases;
    this.roster = roster;
    this.audit = audit;
  }

  /// After the payments, which hold the members.
  void follow(@Observes @Priority(MemberLock.CASES) RosterChanged changed) {
    roster
        .survivors(changed.memberIds())
        .forEach((merged, survivor) ->
            audit.recordAll("CASE_HANDED_OVER", cases.handOver(merged, survivor), PURPOSE));
  }
}
