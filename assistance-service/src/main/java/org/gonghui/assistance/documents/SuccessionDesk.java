package org.gonghui.assistance.documents;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gonghui.assistance.MemberLock;
import org.gonghui.kit.audit.Audit;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Hands documents over where two records of one person were merged, in the transaction that learns of it.
@ApplicationScoped
class SuccessionDesk {
  private static final String PURPOSE = "MEMBER_MERGED";

  private final CaseDocuments documents;
  private final Roster roster;
  private final Audit audit;

  SuccessionDesk(CaseDocuments documents, Roster roster, Audit audit) {
    this.documents = documents;
    this.roster = roster;
    this.audit = audit;
  }

  /// After the payments, which hold the members.
  void follow(@Observes @Priority(MemberLock.CASES) RosterChanged changed) {
    roster
        .survivors(changed.memberIds())
        .forEach((merged, survivor) ->
            audit.recordAll("DOCUMENT_HANDED_OVER", documents.handOver(merged, survivor), PURPOSE));
  }
}
