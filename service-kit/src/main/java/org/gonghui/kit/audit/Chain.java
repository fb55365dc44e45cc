package org.gonghui.kit.audit;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Purpose;

/// Links places of the chain by a key outside the database: who holds the database alone cannot make a link.
@Singleton
class Chain {
  private final KeyedHash hash;

  Chain(KeyedHash hash) {
    this.hash = hash;
  }

  Seal next(Seal before, UUID entryId, long transaction, byte[] mac) {
    var position = before.position() + 1;
    var message = Seal.message(before.link(), position, entryId, transaction, mac);
    return new Seal(position, entryId, transaction, mac, hash.of(Purpose.AUDIT_CHAIN, message));
  }

  boolean joins(Seal before, Seal seal) {
    var message =
        Seal.message(
            before.link(), seal.position(), seal.entryId(), seal.transaction(), seal.entryMac());
    return hash.fits(seal.link(), Purpose.AUDIT_CHAIN, message);
  }
}
