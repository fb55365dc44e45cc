package org.gonghui.member.contract;

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
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Contracts of unions in a scope.
@ApplicationScoped
class MerchantContracts implements PanacheRepositoryBase<MerchantContract, UUID> {
  private static final String IN_SCOPE =
      """
      select {k.*} from merchant_contract k
      where exists (select 1 from scope_closure c where c.descendant = k.organization_id and c.ancestor in (:tops))
        and (cast(:organization as uuid) is null or exists (
              select 1 from scope_closure o where o.descendant = k.organization_id and o.ancestor = :organization))
        and (cast(:merchant as uuid) is null or k.merchant_id = :merchant)
        and (cast(:id as uuid) is null or k.id = :id)
        and k.id > :after
      order by k.id
      """;

  Optional<MerchantContract> find(UUID id, Collection<UUID> tops) {
    return tops.isEmpty()
        ? Optional.empty()
        : query(id, new MerchantContractFilter(null, null), tops, Keyset.BEFORE_ALL)
            .uniqueResultOptional();
  }

  /// As [#find], locked until the transaction ends.
  Optional<MerchantContract> locked(UUID id, Collection<UUID> tops) {
    var found = find(id, tops);
    found.ifPresent(contract -> session().refresh(contract, LockMode.PESSIMISTIC_WRITE));
    return found;
  }

  Slice<MerchantContract, UUID> list(
      MerchantContractFilter filter, Collection<UUID> tops, Keyset<UUID> keyset) {
    return tops.isEmpty()
        ? keyset.none()
        : keyset.read(after -> query(null, filter, tops, after), MerchantContract::id);
  }

  private SelectionQuery<MerchantContract> query(
      @Nullable UUID id, MerchantContractFilter filter, Collection<UUID> tops, UUID after) {
    return EntityRows.query(session(), IN_SCOPE, MerchantContract.class)
        .setParameter("tops", tops)
        .setParameter("organization", filter.organization())
        .setParameter("merchant", filter.merchant())
        .setParameter("id", id)
        .setParameter("after", after);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
