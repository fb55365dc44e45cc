package org.gonghui.member.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Profiles, of one person only.
@ApplicationScoped
class Profiles implements PanacheRepositoryBase<Profile, UUID> {
  Optional<Profile> of(UUID person) {
    return find("personId", person).firstResultOptional();
  }
}
