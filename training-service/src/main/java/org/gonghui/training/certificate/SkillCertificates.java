package org.gonghui.training.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Certificates as their holder or their issuer may see them.
@ApplicationScoped
class SkillCertificates implements PanacheRepositoryBase<SkillCertificate, UUID> {
  private static final Sort OLDEST_FIRST = Sort.by("id");

  Optional<SkillCertificate> ofMember(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId).firstResultOptional();
  }

  Optional<SkillCertificate> ofIssuer(UUID issuer, UUID id) {
    return find("id = ?1 and issuer = ?2", id, issuer).firstResultOptional();
  }

  /// For a decision: of two who decide at once, the second sees what the first decided.
  Optional<SkillCertificate> ofIssuerToDecide(UUID issuer, UUID id) {
    return find("id = ?1 and issuer = ?2", id, issuer)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// @param after id of the last certificate of the page before
  List<SkillCertificate> allOfMember(UUID memberId, UUID after, int most) {
    return find("memberId = ?1 and id > ?2", OLDEST_FIRST, memberId, after)
        .range(0, most - 1)
        .list();
  }

  List<SkillCertificate> allOfMerged(Collection<UUID> memberIds) {
    return find("memberId in ?1", OLDEST_FIRST, memberIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// @param state null for all
  List<SkillCertificate> allOfIssuer(
      UUID issuer, SkillCertificate.@Nullable State state, UUID after, int most) {
    var found =
        state == null
            ? find("issuer = ?1 and id > ?2", OLDEST_FIRST, issuer, after)
            : find("issuer = ?1 and id > ?2 and state = ?3", OLDEST_FIRST, issuer, after, state);
    return found.range(0, most - 1).list();
  }
}
