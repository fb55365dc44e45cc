package org.gonghui.member.showing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;

/// Codes, by card or by what a merchant read.
@ApplicationScoped
class CardCodes implements PanacheRepositoryBase<CardCode, UUID> {

  /// Locked until the transaction ends: of two checks at once the second sees the first.
  Optional<CardCode> locked(Blind code) {
    return find("index.odd = ?1 or index.even = ?2", code.odd(), code.even())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<CardCode> of(UUID card, UUID id) {
    return find("id = ?1 and cardId = ?2", id, card).firstResultOptional();
  }

  void forget(Instant expiredBefore) {
    delete("expiresAt < ?1", expiredBefore);
  }
}
