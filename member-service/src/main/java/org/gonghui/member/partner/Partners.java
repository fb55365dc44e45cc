package org.gonghui.member.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.jspecify.annotations.Nullable;

/// Partners. They belong to the federation as a whole, so administrators see them all.
@ApplicationScoped
class Partners implements PanacheRepositoryBase<Partner, UUID> {

  Optional<Partner> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// All of these, whoever may see them: to be told of again.
  List<Partner> all(Set<UUID> ids) {
    return list("id in ?1", ids);
  }

  Slice<Partner, UUID> list(@Nullable PartnerKind kind, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Partner p where (:kind is null or p.kind = :kind) and p.id > :after order by p.id",
                    Partner.class)
                .setParameter("kind", kind)
                .setParameter("after", after),
        Partner::id);
  }

  /// Whether the union has a partner of this kind and name.
  boolean isKnown(PartnerKind kind, String name, UUID union) {
    return count("kind = ?1 and name = ?2 and organizationId = ?3", kind, name, union) > 0;
  }

  Optional<PartnerKind> activeKind(UUID id) {
    return find("id = ?1 and state = ?2", id, Partner.State.ACTIVE)
        .firstResultOptional()
        .map(Partner::kind);
  }
}
