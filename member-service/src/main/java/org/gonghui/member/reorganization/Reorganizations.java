package org.gonghui.member.reorganization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sql.EntityRows;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.Session;

/// Decisions: those on unions in a scope, and those that are to be carried out.
@ApplicationScoped
class Reorganizations implements PanacheRepositoryBase<Reorganization, UUID> {
  private static final String IN_SCOPE =
      """
      select {r.*} from reorganization r
      where r.id = :id and exists (
        select 1 from scope_closure c where c.descendant = r.organization_id and c.ancestor in (:tops))
      """;

  private static final String RUNNING =
      "select r.id from reorganization r where r.state = 'RUNNING' and "
          + OneByOne.notLeft("r.id", CarryingOut.WORKER)
          + " order by r.entered_at limit 100";

  private static final String TAKE =
      "select {r.*} from reorganization r where r.id = :id and r.state = 'RUNNING' for update skip locked";

  Optional<Reorganization> inScope(Collection<UUID> tops, UUID id) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE, Reorganization.class)
            .setParameter("id", id)
            .setParameter("tops", tops)
            .getResultStream()
            .findFirst();
  }

  List<UUID> running() {
    return session().createNativeQuery(RUNNING, UUID.class).getResultList();
  }

  /// Takes one whose members are on their way, unless another copy is at it: its lock lasts as long as a portion.
  Optional<Reorganization> take(UUID id) {
    return EntityRows.query(session(), TAKE, Reorganization.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
