package org.gonghui.member.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.work.OneByOne;

/// Merges, by their id; whether the caller sees one its records say.
@ApplicationScoped
class MemberMerges implements PanacheRepositoryBase<MemberMerge, UUID> {
  private static final String DUE =
      """
      select m.id from member_merge m where m.state = 'MERGED' and m.merged_at <= :before and %s
      order by m.merged_at, m.id limit 100
      """
          .formatted(OneByOne.notLeft("m.id", MergeSweep.WORKER));

  Optional<MemberMerge> known(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /// Whether the record is another's by now.
  boolean isMerged(UUID person) {
    return count("mergedId = ?1 and state <> ?2", person, MergeState.UNDONE) > 0;
  }

  /// Whether others were merged into it: it stays, or nobody would find them.
  boolean hasOthers(UUID person) {
    return count("keptId = ?1 and state <> ?2", person, MergeState.UNDONE) > 0;
  }

  /// Reads it again, under the locks of its records.
  void lock(MemberMerge merge) {
    getEntityManager().refresh(merge, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Those that cannot be undone any more.
  List<UUID> due(Instant before) {
    return getSession()
        .createNativeQuery(DUE, UUID.class)
        .setParameter("before", before)
        .getResultList();
  }
}
