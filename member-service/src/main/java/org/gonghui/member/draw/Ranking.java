package org.gonghui.member.draw;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The order that a round of the beacon puts leaves into: by HMAC-SHA256 of the leaf's hash, keyed with the round's
/// randomness, ascending.
final class Ranking {
  private static final String ALGORITHM = "HmacSHA256";

  private final Key key;

  /// @param randomness of the round, 32 bytes
  Ranking(byte[] randomness) {
    this.key = new SecretKeySpec(randomness, ALGORITHM);
  }

  /// @return 32 bytes; compared without signs, the least first
  byte[] of(byte[] leaf) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(leaf);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
