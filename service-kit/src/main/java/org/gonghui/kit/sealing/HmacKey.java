package org.gonghui.kit.sealing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 under one key. A clone of a keyed Mac spares the provider's look-up and the key's two hash blocks; the
/// prototype itself is never fed, so that threads may clone it together.
final class HmacKey {
  static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac prototype;

  HmacKey(byte[] key) {
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  byte[] of(byte[] message) {
    try {
      return ((Mac) prototype.clone()).doFinal(message);
    } catch (CloneNotSupportedException notOfTheJdk) {
      throw new IllegalStateException(notOfTheJdk);
    }
  }
}
