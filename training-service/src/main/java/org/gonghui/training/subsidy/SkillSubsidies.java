package org.gonghui.training.subsidy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Subsidies of a member, or of a payment that was asked for.
@ApplicationScoped
class SkillSubsidies implements PanacheRepositoryBase<SkillSubsidy, UUID> {
  private static final Sort OLDEST_FIRST = Sort.by("id");

  Optional<SkillSubsidy> ofMember(UUID memberId, UUID id) {
    return find("id = ?1 and memberId = ?2", id, memberId).firstResultOptional();
  }

  Slice<SkillSubsidy, UUID> allOfMember(UUID memberId, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from SkillSubsidy where memberId = :member and id > :after order by id",
                    SkillSubsidy.class)
                .setParameter("member", memberId)
                .setParameter("after", after),
        SkillSubsidy::id);
  }

  List<SkillSubsidy> allOfMerged(Collection<UUID> memberIds) {
    return find("memberId in ?1", OLDEST_FIRST, memberIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// The one that a payment's outcome is about; empty where another service asked for that payment.
  Optional<SkillSubsidy> ofRequest(UUID requestId) {
    return findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE);
  }
}
