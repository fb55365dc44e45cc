package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
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

  /// Its own division, and those that it serves beside.
  private static final String PLACES =
      """
      select division_code from service_area where organization_id = :organization
      union select cast(:own as text)
      order by 1
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
      places(organization).forEach(division -> take(form, division, organization.id()));
    }
  }

  private List<String> places(Organization organization) {
    return session
        .createNativeQuery(PLACES, String.class)
        .setParameter("organization", organization.id())
        .setParameter("own", organization.divisionCode())
        .getResultList();
  }

  private void take(String form, String division, UUID organization) {
    var taken =
        session
            .createNativeMutationQuery(TAKE)
            .setParameter("form", form)
            .setParameter("division", division)
            .setParameter("organization", organization)
            .executeUpdate();
    if (taken == 0) {
      throw new Refusal(MemberProblem.DUPLICATE_BRANCH, form, division)
          .link(URI.create("/v1/organizations/" + holder(form, division)));
    }
  }

  private UUID holder(String form, String division) {
    return session
        .createNativeQuery(HOLDER, UUID.class)
        .setParameter("form", form)
        .setParameter("division", division)
        .getSingleResult();
  }
}
