package org.gonghui.kit.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM under one key with a random nonce: `nonce (12) ‖ ciphertext ‖ tag (16)`.
final class GcmKey {
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  // making one costs twice as much as using it
  private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

  GcmKey(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// @param header copied before the result
  byte[] seal(byte[] header, byte[] plain, byte[] associated) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var sealed = new byte[header.length + NONCE_BYTES + plain.length + TAG_BYTES];
    System.arraycopy(header, 0, sealed, 0, header.length);
    System.arraycopy(nonce, 0, sealed, header.length, NONCE_BYTES);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, associated);
      cipher.doFinal(plain, 0, plain.length, sealed, header.length + NONCE_BYTES);
      idle.offer(cipher);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param from where the nonce begins
  /// @return empty when the value was not made with this key and these associated data
  Optional<byte[]> open(byte[] sealed, int from, byte[] associated) {
    if (sealed.length < from + NONCE_BYTES + TAG_BYTES) {
      return Optional.empty();
    }
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, sealed, from, associated);
      var start = from + NONCE_BYTES;
      var plain = cipher.doFinal(sealed, start, sealed.length - start);
      idle.offer(cipher);
      return Optional.of(plain);
    } catch (AEADBadTagException notThis) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, int from, byte[] associated)
      throws GeneralSecurityException {
    var known = idle.poll();
    var cipher = known == null ? Cipher.getInstance(TRANSFORMATION) : known;
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, from, NONCE_BYTES));
    cipher.updateAAD(associated);
    return cipher;
  }
}
