package org.gonghui.kit.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// Seals values that stand in the service's own database: AES-256-GCM under a key of the column, bound to the
/// [Place]. Columns are `bytea`; a value is 33 bytes longer than its plain text: form (1), key id (4), nonce (12), tag (16).
@Singleton
public class Vault {
  /// Bytes of a sealed value that [#isOld] looks at.
  public static final int HEAD = KeyTag.BYTES;

  private final Keyring keyring;

  Vault(Keyring keyring) {
    this.keyring = keyring;
  }

  public byte[] seal(String plain, Place place) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), place);
  }

  public byte[] seal(byte[] plain, Place place) {
    var encryption = keyring.keys().encryption();
    return encryption
        .current(place.columnName())
        .seal(new KeyTag(encryption.currentId()).bytes(), plain, place.associatedData());
  }

  /// @throws SealBroken when the value was changed or does not belong in this place
  public String open(byte[] sealed, Place place) {
    return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
  }

  /// @throws SealBroken when the value was changed or does not belong in this place
  public byte[] openBytes(byte[] sealed, Place place) {
    var keyId = KeyTag.of(sealed).keyId();
    return keyring
        .find(keys -> keys.encryption().of(keyId, place.columnName()))
        .orElseThrow(() -> new SealBroken("no encryption key " + keyId))
        .open(sealed, KeyTag.BYTES, place.associatedData())
        .orElseThrow(() -> new SealBroken("does not open in " + place));
  }

  /// Whether the value was sealed with a former key: a feature that changes the row anyway may seal it anew; the sweep
  /// ([SealedColumns]) takes the rest.
  public boolean isOld(byte[] sealed) {
    return KeyTag.of(sealed).keyId() != keyring.keys().encryption().currentId();
  }

  /// Id of the key that new values are sealed with.
  public int currentKey() {
    return keyring.keys().encryption().currentId();
  }
}
