package org.gonghui.member.joining;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.member.identity.Login;
import org.hibernate.Session;

/// Applications: a login's own, or those routed into a scope.
@ApplicationScoped
class MembershipApplications implements PanacheRepositoryBase<MembershipApplication, UUID> {
  private static final String IN_SCOPE =
      """
      select {a.*} from membership_application a
      where a.id = :id and exists (
        select 1 from scope_closure c where c.descendant = a.organization_id and c.ancestor in (:tops))
      """;

  Optional<MembershipApplication> of(Login login, UUID id) {
    return find("id = ?1 and issuer = ?2 and subject = ?3", id, login.issuer(), login.subject())
        .firstResultOptional();
  }

  Optional<MembershipApplication> inScope(Collection<UUID> tops, UUID id) {
    return EntityRows.inScope(
        getEntityManager().unwrap(Session.class), IN_SCOPE, MembershipApplication.class, id, tops);
  }

  Optional<MembershipApplication> open(Login login) {
    return find(
            "issuer = ?1 and subject = ?2 and state = ?3",
            login.issuer(),
            login.subject(),
            MembershipApplication.State.VERIFYING)
        .firstResultOptional();
  }

  List<MembershipApplication> waitingFor(UUID check) {
    return list("checkId = ?1 and state = ?2", check, MembershipApplication.State.VERIFYING);
  }
}
