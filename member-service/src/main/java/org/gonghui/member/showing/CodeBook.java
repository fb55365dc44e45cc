package org.gonghui.member.showing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;

/// Keeps codes of cards so that a stolen table shows none.
@ApplicationScoped
class CodeBook {
  private final BlindIndex indexes;
  private final Vault vault;
  private final RandomCodes random;

  CodeBook(BlindIndex indexes, Vault vault, RandomCodes random) {
    this.indexes = indexes;
    this.vault = vault;
    this.random = random;
  }

  String next() {
    return random.next();
  }

  Blind index(String code) {
    return indexes.of("cardCode", RandomCodes.normalised(code));
  }

  byte[] seal(UUID id, String code) {
    return vault.seal(code, place(id));
  }

  String open(CardCode code) {
    return vault.open(code.code(), place(code.id()));
  }

  private static Place place(UUID id) {
    return new Place("card_code", "code", id);
  }
}
