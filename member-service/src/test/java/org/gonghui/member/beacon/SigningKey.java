package org.gonghui.member.beacon;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;

/// The key of a beacon that a test runs itself.
public record SigningKey(KeyPair pair) {

  public static SigningKey next() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// In hexadecimal digits: the last 32 bytes of its X.509 form.
  public String publicKey() {
    var encoded = pair.getPublic().getEncoded();
    return HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length);
  }

  /// In hexadecimal digits.
  public String sign(long round) {
    try {
      var signing = Signature.getInstance("Ed25519");
      signing.initSign(pair.getPrivate());
      var number = ByteBuffer.allocate(Long.BYTES).putLong(round).array();
      signing.update(MessageDigest.getInstance("SHA-256").digest(number));
      return HexFormat.of().formatHex(signing.sign());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
