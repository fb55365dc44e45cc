package org.gonghui.member.goods;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;

/// Donations, found in a scope, or by what was allotted of them.
@ApplicationScoped
class Donations implements PanacheRepositoryBase<Donation, UUID> {
  private static final String IN_SCOPE =
      """
      select {d.*} from donation d
      where exists (select 1 from scope_closure c where c.descendant = d.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = d.organization_id and o.ancestor = :organization))
            and (cast(:kind as text) is null or d.kind = :kind)
            and (cast(:agreement as uuid) is null or d.agreement_id = :agreement)
            and d.id > :after
          order by d.id
          """;

  Optional<Donation> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and d.id = :id", Donation.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#find], locked until the transaction ends: pieces are moved one after the other.
  Optional<Donation> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(donation -> session().refresh(donation, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  /// The donation of an allotment that the caller may see, locked until the transaction ends.
  Donation held(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow();
  }

  Slice<Donation, UUID> list(DonationFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(
            after ->
                EntityRows.query(session(), LIST, Donation.class)
                    .setParameter("tops", tops)
                    .setParameter("organization", filter.organization())
                    .setParameter("kind", filter.kind())
                    .setParameter("agreement", filter.agreement())
                    .setParameter("after", after),
            Donation::id);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
