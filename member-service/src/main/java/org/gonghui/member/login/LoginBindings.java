package org.gonghui.member.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Bindings, by login or by person.
@ApplicationScoped
class LoginBindings implements PanacheRepositoryBase<LoginBinding, UUID> {

  Optional<LoginBinding> ofLogin(String issuer, String subject) {
    return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
  }

  /// Whose login it is; after a merge, the record that it is now.
  Optional<UUID> owner(String issuer, String subject) {
    return getSession()
        .createNativeQuery(
            """
            select coalesce(p.merged_into, p.id) from login_binding b join person p on p.id = b.person_id
            where b.issuer = :issuer and b.subject = :subject
            """,
            UUID.class)
        .setParameter("issuer", issuer)
        .setParameter("subject", subject)
        .uniqueResultOptional();
  }

  Optional<LoginBinding> ofPerson(UUID person) {
    return find("personId", person).firstResultOptional();
  }

  List<LoginBinding> ofPeople(Collection<UUID> people) {
    return people.isEmpty() ? List.of() : list("personId in ?1", people);
  }
}
