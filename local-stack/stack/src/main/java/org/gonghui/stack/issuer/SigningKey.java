package org.gonghui.stack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.OwnersOnly;

/// The issuer's key. It is kept, or every restart would invalidate all tokens.
final class SigningKey {

  static final String ISSUER = "gonghui";

  private SigningKey() {}

  static RSAKey of(Home home) {
    var file = home.file("issuer-key.json");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, new RSAKeyGenerator(2048).keyID(ISSUER).generate().toJSONString());
        OwnersOnly.protect(file);
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(file + " holds no key; delete it to get a new one", e);
    }
  }
}
