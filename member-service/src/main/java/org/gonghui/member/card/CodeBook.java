package org.gonghui.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;

/// Makes codes that cannot be guessed, and keeps them so that a stolen table shows none.
@ApplicationScoped
class CodeBook {
  /// Crockford's base 32: no letters that are taken for digits.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// 80 bits.
  private static final int LENGTH = 16;

  private final BlindIndex indexes;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  CodeBook(BlindIndex indexes, Vault vault) {
    this.indexes = indexes;
    this.vault = vault;
  }

  String next() {
    var code = new StringBuilder();
    random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
    return code.toString();
  }

  Blind index(String code) {
    return indexes.of("cardCode", code.strip().toUpperCase(Locale.ROOT));
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
