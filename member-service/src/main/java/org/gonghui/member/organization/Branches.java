package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.hibernate.Session;

/// Which branch takes in a form of employment in a division. The primary key of the table holds the rule; asking for a
/// place that is taken waits for whoever is taking it.
@ApplicationScoped
class Branches {
  private static final String TAKE =
      """
      insert into branch (form, division_code, organization_id) values (:form, :division, :organization)
      on conflict do nothing
      """;

  private static final String HOLDER =
      "select organization_id from branch where form = :form and division_code = :division";

  private final Session session;

  Branches(Session session) {
    this.session = session;
  }

  /// Takes the places that the organisation now asks for and gives back the others.
  ///
  /// @throws Refusal `DUPLICATE_BRANCH` with a link to the branch that holds one of them
  void settle(Organization organization) {
    session
        .createNativeMutationQuery("delete from branch where organization_id = :organization")
        .setParameter("organization", organization.id())
        .executeUpdate();
    for (var form : organization.branchForms()) {
      var taken =
          session
              .createNativeMutationQuery(TAKE)
              .setParameter("form", form)
              .setParameter("division", organization.divisionCode())
              .setParameter("organization", organization.id())
              .executeUpdate();
      if (taken == 0) {
        throw new Refusal(MemberProblem.DUPLICATE_BRANCH, form, organization.divisionCode())
            .link(URI.create("/v1/organizations/" + holder(form, organization.divisionCode())));
      }
    }
  }

  /// Whether another branch takes in this form in this division.
  boolean isTaken(String form, String division) {
    return session
        .createNativeQuery(HOLDER, UUID.class)
        .setParameter("form", form)
        .setParameter("division", division)
        .uniqueResultOptional()
        .isPresent();
  }

  private UUID holder(String form, String division) {
    return session
        .createNativeQuery(HOLDER, UUID.class)
        .setParameter("form", form)
        .setParameter("division", division)
        .getSingleResult();
  }
}
