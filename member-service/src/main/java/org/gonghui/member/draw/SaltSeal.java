package org.gonghui.member.draw;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;

/// Makes salts and keeps them for their candidates: who knows one knows whose leaf it is.
@ApplicationScoped
class SaltSeal implements SealedColumns {
  private static final SealedColumn SALT = new SealedColumn("draw_entry", "salt", "id");

  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  SaltSeal(Vault vault) {
    this.vault = vault;
  }

  byte[] next() {
    var salt = new byte[Leaf.SALT];
    random.nextBytes(salt);
    return salt;
  }

  /// An id that tells neither when it was made nor what was made beside it.
  UUID nextEntry() {
    return UuidCreator.getRandomBased();
  }

  byte[] seal(UUID entry, byte[] salt) {
    return vault.seal(HexFormat.of().formatHex(salt), place(entry));
  }

  /// @return hexadecimal digits
  String open(DrawEntry entry) {
    return vault.open(entry.salt(), place(entry.id()));
  }

  private static Place place(UUID entry) {
    return new Place(SALT.table(), SALT.column(), entry);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(SALT);
  }
}
