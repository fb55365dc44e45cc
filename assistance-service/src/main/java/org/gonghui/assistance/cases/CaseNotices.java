package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.gonghui.roster.Notices;

/// Tells the member what became of a case, never which programme it is.
@ApplicationScoped
class CaseNotices {
  private final Notices notices;

  CaseNotices(Notices notices) {
    this.notices = notices;
  }

  void tell(ReliefCase relief, CaseNotice notice) {
    notices.tell(
        relief.memberId(),
        notice.name(),
        Map.of("number", relief.number()),
        "/v1/me/assistance-cases/" + relief.id());
  }
}
