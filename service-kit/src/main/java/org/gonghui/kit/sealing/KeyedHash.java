package org.gonghui.kit.sealing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/// HMAC-SHA256 under a key outside the database: `key id (5 bytes with the form) ‖ hash (32)`.
@Singleton
public class KeyedHash {
  private final Keyring keyring;

  KeyedHash(Keyring keyring) {
    this.keyring = keyring;
  }

  /// @param message what is hashed; made by [Parts] where it has several parts
  /// @return 37 bytes
  public byte[] of(Purpose purpose, byte[] message) {
    var keys = keys(keyring.keys(), purpose);
    return tagged(keys.currentId(), keys.current(purpose.name()).of(message));
  }

  /// Whether the hash is of this message, with the key that it names. Takes the same time wherever they differ.
  public boolean fits(byte[] hash, Purpose purpose, byte[] message) {
    if (hash.length != KeyTag.BYTES + HmacKey.BYTES) {
      return false;
    }
    var keyId = ByteBuffer.wrap(hash).getInt(1);
    return keyring
        .find(keys -> keys(keys, purpose).of(keyId, purpose.name()))
        .map(key -> MessageDigest.isEqual(hash, tagged(keyId, key.of(message))))
        .orElse(false);
  }

  /// The first half of the hash, without the key's id, where 37 bytes are too many: as much as RFC 2104 leaves at least.
  ///
  /// @return 16 bytes
  public byte[] half(Purpose purpose, byte[] message) {
    return half(keys(keyring.keys(), purpose).current(purpose.name()), message);
  }

  /// Whether the half is of this message, under whichever key that is held.
  public boolean halfFits(byte[] half, Purpose purpose, byte[] message) {
    return keyring
        .find(keys ->
            keys(keys, purpose)
                .all(purpose.name())
                .filter(key -> MessageDigest.isEqual(half, half(key, message)))
                .findAny())
        .isPresent();
  }

  private static byte[] half(HmacKey key, byte[] message) {
    return Arrays.copyOf(key.of(message), HmacKey.BYTES / 2);
  }

  private static DerivedKeys<HmacKey> keys(Keyring.Keys keys, Purpose purpose) {
    var found = keys.hashes().get(purpose);
    if (found == null) {
      throw new IllegalStateException("no keys for " + purpose);
    }
    return found;
  }

  private static byte[] tagged(int keyId, byte[] hash) {
    var tag = new KeyTag(keyId).bytes();
    var tagged = Arrays.copyOf(tag, tag.length + hash.length);
    System.arraycopy(hash, 0, tagged, tag.length, hash.length);
    return tagged;
  }
}
