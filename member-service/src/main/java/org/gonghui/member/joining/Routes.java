package org.gonghui.member.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.OrganizationDesk;

/// Finds the union of a wish: the employer's where one is named, else by [Routing].
@ApplicationScoped
class Routes {
  private final OrganizationDesk organizations;

  Routes(OrganizationDesk organizations) {
    this.organizations = organizations;
  }

  /// @throws Refusal 400 for a form of employment that nobody knows
  void requireKnownForm(Wish wish) {
    var form = wish.employmentForm().toLowerCase(Locale.ROOT);
    if (!organizations.employmentForms().containsKey(form)) {
      throw Refusal.invalid("employmentForm", "UNKNOWN_EMPLOYMENT_FORM");
    }
  }

  Optional<UUID> find(Wish wish) {
    var employer = wish.employerCode();
    return employer == null
        ? new Routing(wish.division())
            .route(organizations.unionsFor(wish.employmentForm(), wish.division()))
        : organizations.unionOfEmployer(employer);
  }

  /// @throws Refusal 422 when no union takes this person in
  UUID require(Wish wish) {
    return find(wish)
        .orElseThrow(() ->
            wish.employerCode() == null
                ? new Refusal(MemberProblem.NO_UNION_FOR_DIVISION, wish.division().value())
                : new Refusal(MemberProblem.UNKNOWN_EMPLOYER));
  }
}
