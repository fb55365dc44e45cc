package org.gonghui.assistance.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Payee accounts, all versions.
@ApplicationScoped
class PayeeAccounts implements PanacheRepositoryBase<PayeeAccount, UUID> {

  Optional<PayeeAccount> current(UUID memberId) {
    return find("memberId = ?1 order by number desc", memberId).firstResultOptional();
  }

  List<PayeeAccount> versions(Set<UUID> ids) {
    return list("id in ?1", ids);
  }
}
