package org.gonghui.training.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.jspecify.annotations.Nullable;

/// Certificates as their holder or their issuer may see them.
@ApplicationScoped
class SkillCertificates implements PanacheRepositoryBase<SkillCertificate, UUID> {
  private static final Sort OLDEST_FIRST = Sort.by("id");

  Optional<SkillCertificate> ofMember(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId).firstResultOptional();
  }

  /// For what is paid for it: a merge that runs meanwhile is over or has yet to come.
  Optional<SkillCertificate> ofMemberToPay(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
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

  Slice<SkillCertificate, UUID> allOfMember(UUID memberId, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from SkillCertificate where memberId = :member and id > :after order by id",
                    SkillCertificate.class)
                .setParameter("member", memberId)
                .setParameter("after", after),
        SkillCertificate::id);
  }

  /// All of these, whoever may see them: to be told of again.
  List<SkillCertificate> all(Set<UUID> ids) {
    return list("id in ?1", ids);
  }

  List<SkillCertificate> allOfMerged(Collection<UUID> memberIds) {
    return find("memberId in ?1", OLDEST_FIRST, memberIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// @param state null for all
  Slice<SkillCertificate, UUID> allOfIssuer(
      UUID issuer, SkillCertificate.@Nullable State state, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    """
                    from SkillCertificate
                    where issuer = :issuer and id > :after and (:state is null or state = :state)
                    order by id
                    """,
                    SkillCertificate.class)
                .setParameter("issuer", issuer)
                .setParameter("after", after)
                .setParameter("state", state),
        SkillCertificate::id);
  }
}
