package org.gonghui.kit.sealing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;

/// Pairs of keys for Ed25519 (RFC 8032).
final class Ed25519 {
  private Ed25519() {}

  /// The pair that these 32 bytes make as a private key.
  static KeyPair pair(byte[] secret) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK signs by Ed25519", missing);
    }
  }

  /// The one way in which the JDK makes the public half of a private key that is there already: all chance that it asks for is
  /// that key.
  @SuppressWarnings("serial") // nobody writes it anywhere
  private static final class Given extends SecureRandom {
    private final byte[] secret;

    Given(byte[] secret) {
      this.secret = secret;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(secret, 0, bytes, 0, bytes.length);
    }
  }
}
