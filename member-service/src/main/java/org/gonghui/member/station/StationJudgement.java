package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;

/// Judges what an officer says of a station: that it is in their scope, what it offers known, and its hours in order.
@ApplicationScoped
class StationJudgement {
  private final OrganizationDesk organizations;
  private final StationConfig config;

  StationJudgement(OrganizationDesk organizations, StationConfig config) {
    this.organizations = organizations;
    this.config = config;
  }

  void judge(StationBody body) {
    requireKnown(body.services());
    var hours = body.hours();
    if (hours != null) {
      for (var n = 0; n < hours.weekly().size(); n++) {
        requireOrder("hours.weekly[%d]".formatted(n), hours.weekly().get(n).spans());
      }
      for (var n = 0; n < hours.exceptions().size(); n++) {
        requireOrder("hours.exceptions[%d]".formatted(n), hours.exceptions().get(n).spans());
      }
    }
    organizations.requireInScope(body.organizationId());
  }

  private void requireKnown(List<String> services) {
    for (var n = 0; n < services.size(); n++) {
      if (!config.services().contains(services.get(n))) {
        throw Refusal.invalid("services[%d]".formatted(n), "UNKNOWN_STATION_SERVICE");
      }
    }
  }

  private static void requireOrder(String field, List<OpeningHours.Span> spans) {
    for (var n = 0; n < spans.size(); n++) {
      if (!spans.get(n).isInOrder()) {
        throw Refusal.invalid("%s.spans[%d].until".formatted(field, n), "ENDS_BEFORE_IT_BEGINS");
      }
    }
  }
}
