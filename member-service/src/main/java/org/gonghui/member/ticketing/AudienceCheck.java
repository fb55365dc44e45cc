package org.gonghui.member.ticketing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.organization.UnionLookup;

/// Judges for whom an officer says that something is: that those unions are in the officer's scope, and that the forms of
/// employment are known.
@ApplicationScoped
public class AudienceCheck {
  private final OrganizationDesk organizations;
  private final UnionLookup unions;

  AudienceCheck(OrganizationDesk organizations, UnionLookup unions) {
    this.organizations = organizations;
    this.unions = unions;
  }

  /// @throws Refusal 403 `ORGANIZATION_OUT_OF_SCOPE`, or 400 `UNKNOWN_EMPLOYMENT_FORM`
  public void judge(List<Audience> audiences) {
    audiences.forEach(audience -> organizations.requireInScope(audience.organizationId()));
    var known = unions.employmentForms().values();
    if (!audiences.stream().allMatch(audience -> known.containsAll(audience.employmentForms()))) {
      throw Refusal.invalid("employmentForms", "UNKNOWN_EMPLOYMENT_FORM");
    }
  }
}
