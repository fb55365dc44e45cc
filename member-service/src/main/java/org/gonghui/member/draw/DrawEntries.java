package org.gonghui.member.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Entries, of one member only.
@ApplicationScoped
class DrawEntries implements PanacheRepositoryBase<DrawEntry, UUID> {

  private static final String WITHDRAW =
      """
      with open as (
        select d.item_id from draw d
        where d.state = 'OPEN' and d.closes_at > clock_timestamp()
          and exists (select 1 from draw_entry e where e.item_id = d.item_id and e.member_id = :member)
        order by d.item_id for share)
      delete from draw_entry e using open where e.item_id = open.item_id and e.member_id = :member
      returning e.id
      """;

  /// Takes a member's entries out of draws that take entries, which nobody closes until the transaction ends.
  ///
  /// @return their ids
  List<UUID> withdraw(UUID member) {
    return getSession()
        .createNativeQuery(WITHDRAW, UUID.class)
        .setParameter("member", member)
        .getResultList();
  }

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
