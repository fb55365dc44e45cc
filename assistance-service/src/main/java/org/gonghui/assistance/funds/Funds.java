package org.gonghui.assistance.funds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;
import org.hibernate.query.SelectionQuery;

/// Funds, found in the caller's scope or at the bank that holds their account.
@ApplicationScoped
class Funds implements PanacheRepositoryBase<Fund, UUID> {
  static final String IN_SCOPE =
      """
      exists (select 1 from scope_closure c
        where c.descendant = f.organization_id and c.ancestor = any(:organizations))
      """;

  Optional<Fund> inScope(UUID id, Set<UUID> organizations) {
    return EntityRows.query(
            getSession(), "select {f.*} from fund f where f.id = :id and " + IN_SCOPE, Fund.class)
        .setParameter("id", id)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .findFirst();
  }

  /// @param organization empty for all of the scope
  Slice<Fund, UUID> list(
      Set<UUID> organizations,
      Optional<UUID> organization,
      Optional<String> code,
      Keyset<UUID> keyset) {
    return keyset.read(after -> list(organizations, organization, code, after), Fund::id);
  }

  private SelectionQuery<Fund> list(
      Set<UUID> organizations, Optional<UUID> organization, Optional<String> code, UUID after) {
    return EntityRows.query(
            getSession(),
            """
            select {f.*} from fund f where %s
              and (cast(:organization as uuid) is null or exists (select 1 from scope_closure d
                where d.descendant = f.organization_id and d.ancestor = cast(:organization as uuid)))
              and (cast(:code as text) is null or f.code = cast(:code as text))
              and f.id > :after
            order by f.id
            """
                .formatted(IN_SCOPE),
            Fund.class)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .setParameter("organization", organization.map(UUID::toString).orElse(null), String.class)
        .setParameter("code", code.orElse(null), String.class)
        .setParameter("after", after);
  }

  List<Fund> heldBy(UUID bankPartner) {
    return list("bankPartnerId = ?1 order by id", bankPartner);
  }

  List<Fund> allInScope(Set<UUID> organizations) {
    return EntityRows.query(
            getSession(),
            "select {f.*} from fund f where " + IN_SCOPE + " order by f.id",
            Fund.class)
        .setParameter("organizations", organizations.toArray(UUID[]::new))
        .getResultStream()
        .toList();
  }

  /// Locks the row and reads it anew.
  Fund locked(Fund fund) {
    getSession().refresh(fund, LockModeType.PESSIMISTIC_WRITE);
    return fund;
  }

  Optional<Fund> known(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }
}
