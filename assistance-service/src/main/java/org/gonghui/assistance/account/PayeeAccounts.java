package org.gonghui.assistance.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Payee accounts, all versions.
@ApplicationScoped
class PayeeAccounts implements PanacheRepositoryBase<PayeeAccount, UUID> {

  Optional<PayeeAccount> current(UUID memberId) {
    return find("memberId = ?1 order by number desc", memberId).firstResultOptional();
  }

  Optional<PayeeAccount> version(UUID id) {
    return find("id = ?1", id).firstResultOptional();
  }
}
