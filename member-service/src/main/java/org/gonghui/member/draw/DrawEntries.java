package org.gonghui.member.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Entries, of one member only.
@ApplicationScoped
class DrawEntries implements PanacheRepositoryBase<DrawEntry, UUID> {

  Optional<DrawEntry> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  Optional<DrawEntry> ofItem(UUID member, UUID item) {
    return find("memberId = ?1 and itemId = ?2", member, item).firstResultOptional();
  }

  Slice<DrawEntry, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from DrawEntry e where e.memberId = :member and e.id > :after order by e.id",
                    DrawEntry.class)
                .setParameter("member", member)
                .setParameter("after", after),
        DrawEntry::id);
  }
}
