package org.gonghui.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.ticketing.AudienceCheck;

/// Judges what an officer says of an activity: that it is in their scope, and that its hours agree.
@ApplicationScoped
class ActivityPlanning {
  private final OrganizationDesk organizations;
  private final AudienceCheck audiences;
  private final ActivityKinds kinds;

  ActivityPlanning(OrganizationDesk organizations, AudienceCheck audiences, ActivityKinds kinds) {
    this.organizations = organizations;
    this.audiences = audiences;
    this.kinds = kinds;
  }

  void judge(ActivityBody body) {
    requireOrder("to", body.from(), body.to());
    requireOrder("registrationTo", body.registrationFrom(), body.registrationTo());
    if (body.registrationTo().isAfter(body.to())) {
      throw Refusal.invalid("registrationTo", "AFTER_THE_END");
    }
    if (!kinds.knows(body.kind())) {
      throw Refusal.invalid("kind", "UNKNOWN_ACTIVITY_KIND");
    }
    organizations.requireInScope(body.organizationId());
    audiences.judge(List.of(body.everybody()));
  }

  private static void requireOrder(String field, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw Refusal.invalid(field, "ENDS_BEFORE_IT_BEGINS");
    }
  }
}
