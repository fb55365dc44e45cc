package org.gonghui.gateway.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// RSA keys of issuers. To make them takes longer than most tests.
final class IssuerKeys {

  /// Each start of the gateway has class loaders of its own; the property is what they share.
  private static final String KEPT = "org.gonghui.testing.issuer-key";

  private IssuerKeys() {}

  /// The same for the whole run.
  static synchronized KeyPair kept() {
    var text = System.getProperty(KEPT);
    if (text == null) {
      var made = made();
      System.setProperty(KEPT, Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
      return made;
    }
    try {
      var factory = KeyFactory.getInstance("RSA");
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text));
      var own = (RSAPrivateCrtKey) factory.generatePrivate(encoded);
      var told = new RSAPublicKeySpec(own.getModulus(), own.getPublicExponent());
      return new KeyPair(factory.generatePublic(told), own);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair made() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
