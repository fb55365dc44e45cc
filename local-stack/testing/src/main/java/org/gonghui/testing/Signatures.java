package org.gonghui.testing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// RS256 signatures, each made once: without the second compiler, as tests run, one takes some ten milliseconds.
final class Signatures {
  private static final int MOST = 5_000;

  private record Signed(String content, String key) {}

  private final Map<Signed, String> made =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Signed, String> eldest) {
              return size() > MOST;
            }
          });

  /// @param key as [Keys] writes it
  String of(String content, String key) {
    var signed = new Signed(content, key);
    var known = made.get(signed);
    if (known == null) {
      // at the same time as others
      known = sign(content, Keys.privateKey(key));
      made.put(signed, known);
    }
    return known;
  }

  static String sign(String content, PrivateKey key) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(Token.bytes(content));
      return Token.text(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
