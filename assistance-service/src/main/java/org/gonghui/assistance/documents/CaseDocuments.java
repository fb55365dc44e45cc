package org.gonghui.assistance.documents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Documents, each its member's own.
@ApplicationScoped
class CaseDocuments implements PanacheRepositoryBase<CaseDocument, UUID> {

  Optional<CaseDocument> ownedBy(UUID memberId, UUID id) {
    return find("memberId = ?1 and id = ?2", memberId, id).firstResultOptional();
  }

  long countOwnedBy(UUID memberId, Collection<UUID> ids) {
    return count("memberId = ?1 and id in ?2", memberId, ids);
  }

  /// What a member gave who was merged is the survivor's: their cases name it.
  ///
  /// @return their ids
  List<UUID> handOver(UUID merged, UUID survivor) {
    return getSession()
        .createNativeQuery(
            "update case_document set member_id = :survivor where member_id = :merged returning id",
            UUID.class)
        .setParameter("survivor", survivor)
        .setParameter("merged", merged)
        .getResultList();
  }
}
