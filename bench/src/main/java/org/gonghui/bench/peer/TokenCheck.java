package org.gonghui.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Checks a bearer's token for what the services check it for, but with each call: RS256 under the issuer's key, issuer,
/// audience, times, the role `member`.
final class TokenCheck {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
  private static final String BEARER = "Bearer ";
  private static final long LEEWAY = 5;

  private final String issuer;
  private final String keyId;
  private final PublicKey key;

  private TokenCheck(String issuer, String keyId, PublicKey key) {
    this.issuer = issuer;
    this.keyId = keyId;
    this.key = key;
  }

  /// Asks the issuer for its key.
  static TokenCheck of(String issuer) throws IOException, GeneralSecurityException {
    try (var keys = URI.create(issuer + "/jwks").toURL().openStream()) {
      var first = JSON.readTree(keys).path("keys").path(0);
      var key = new RSAPublicKeySpec(number(first.path("n")), number(first.path("e")));
      return new TokenCheck(
          issuer, first.path("kid").asText(), KeyFactory.getInstance("RSA").generatePublic(key));
    }
  }

  /// @return the subject; empty when the token is not good
  Optional<String> subject(String authorization) {
    try {
      if (!authorization.startsWith(BEARER)) {
        return Optional.empty();
      }
      var token = authorization.substring(BEARER.length());
      var signature = token.lastIndexOf('.');
      var parts = token.split("\\.", -1);
      var signed = token.substring(0, signature).getBytes(StandardCharsets.ISO_8859_1);
      return parts.length == 3
              && isOurs(json(parts[0]))
              && isSigned(signed, BASE64.decode(parts[2]))
          ? allowed(json(parts[1]))
          : Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException notAToken) {
      return Optional.empty();
    }
  }

  private boolean isOurs(JsonNode head) {
    return head.path("alg").asText().equals("RS256") && head.path("kid").asText().equals(keyId);
  }

  private boolean isSigned(byte[] signed, byte[] signature) throws GeneralSecurityException {
    var check = Signature.getInstance("SHA256withRSA");
    check.initVerify(key);
    check.update(signed);
    return check.verify(signature);
  }

  private Optional<String> allowed(JsonNode claims) {
    var now = System.currentTimeMillis() / 1000;
    return claims.path("iss").asText().equals(issuer)
            && has(claims.path("aud"), "gonghui")
            && has(claims.path("roles"), "member")
            && now <= claims.path("exp").asLong() + LEEWAY
            && now >= claims.path("nbf").asLong() - LEEWAY
        ? Optional.of(claims.path("sub").asText()).filter(subject -> !subject.isEmpty())
        : Optional.empty();
  }

  private static boolean has(JsonNode oneOrMany, String wanted) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false)
            .anyMatch(each -> each.asText().equals(wanted))
        : oneOrMany.asText().equals(wanted);
  }

  private static JsonNode json(String part) throws IOException {
    return JSON.readTree(BASE64.decode(part));
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, BASE64.decode(text.asText()));
  }
}
