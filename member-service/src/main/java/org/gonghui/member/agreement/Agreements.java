package org.gonghui.member.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Agreements, found in a scope only.
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<PartnerAgreement, UUID> {
  private static final String IN_SCOPE =
      """
      select {p.*} from partner_agreement p
      where exists (select 1 from scope_closure c where c.descendant = p.organization_id and c.ancestor in (:tops))
      """;

  private static final String LIST =
      IN_SCOPE
          + """
            and (cast(:organization as uuid) is null or exists (
                  select 1 from scope_closure o where o.descendant = p.organization_id and o.ancestor = :organization))
            and (cast(:kind as text) is null or :kind = any (p.kinds))
            and p.id > :after
          order by p.id
          """;

  Optional<PartnerAgreement> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : EntityRows.query(session(), IN_SCOPE + " and p.id = :id", PartnerAgreement.class)
            .setParameter("tops", tops)
            .setParameter("id", id)
            .getResultStream()
            .findFirst();
  }

  /// As [#find], locked until the transaction ends.
  Optional<PartnerAgreement> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(agreement -> session().refresh(agreement, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<PartnerAgreement, UUID> list(
      @Nullable UUID organization,
      @Nullable String kind,
      Collection<UUID> tops,
      Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(
            after ->
                EntityRows.query(session(), LIST, PartnerAgreement.class)
                    .setParameter("tops", tops)
                    .setParameter("organization", organization)
                    .setParameter("kind", kind)
                    .setParameter("after", after),
            PartnerAgreement::id);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
