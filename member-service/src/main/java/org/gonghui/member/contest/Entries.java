package org.gonghui.member.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;

/// Works, of one contest only.
@ApplicationScoped
class Entries implements PanacheRepositoryBase<ContestEntry, UUID> {

  Optional<ContestEntry> of(UUID contest, UUID id) {
    return find("id = ?1 and contestId = ?2", id, contest).firstResultOptional();
  }

  Slice<ContestEntry, UUID> list(UUID contest, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from ContestEntry e where e.contestId = :contest and e.id > :after order by e.id",
                    ContestEntry.class)
                .setParameter("contest", contest)
                .setParameter("after", after),
        ContestEntry::id);
  }

  List<ContestEntry> ofContest(UUID contest) {
    return list("contestId = ?1 order by number", contest);
  }

  List<ContestEntry> all(UUID contest, Set<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("contestId = ?1 and id in ?2", contest, ids);
  }

  /// The number of the next work; under the lock of the contest.
  int nextNumber(UUID contest) {
    return Math.toIntExact(count("contestId", contest)) + 1;
  }
}
