package org.gonghui.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;

/// Tokens that must open nothing, each right but for one thing.
final class ForgedTokens {
  /// Those of a person of the union: who is a partner needs one that is known.
  private static final List<String> ROLES =
      List.of(
          "member", "officer", "reviewer", "approver", "finance", "admin", "auditor", "operator");

  private final IssuerKey issuer;

  ForgedTokens(LocalSystem system) throws IOException, ParseException {
    this.issuer = new IssuerKey(system);
  }

  /// The token that all others are like.
  String right() throws JOSEException {
    return issuer.signed(claims());
  }

  /// Tokens by what is wrong with them.
  Map<String, String> all() throws JOSEException {
    var key = issuer.key();
    var foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    var confused = new MACSigner(key.toRSAPublicKey().getEncoded());
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("unsigned", new PlainJWT(claims().build()).serialize());
    tokens.put("wrong key", issuer.signed(claims(), JWSAlgorithm.RS256, new RSASSASigner(foreign)));
    tokens.put("HS256 with the public key", issuer.signed(claims(), JWSAlgorithm.HS256, confused));
    tokens.put("expired", issuer.signed(claims().expirationTime(issuer.anHourAgo())));
    tokens.put("not yet valid", issuer.signed(claims().notBeforeTime(issuer.inAnHour())));
    tokens.put("wrong issuer", issuer.signed(claims().issuer("http://127.0.0.1:1/gonghui")));
    tokens.put("wrong audience", issuer.signed(claims().audience("another")));
    tokens.put("no audience", issuer.signed(claims().audience((String) null)));
    tokens.put("changed content", changed());
    tokens.put("no token at all", "gonghui");
    return tokens;
  }

  private String changed() throws JOSEException {
    var parts = right().split("\\.", -1);
    var content =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims().subject("another").build().toString().getBytes(UTF));
    return parts[0] + "." + content + "." + parts[2];
  }

  private static final Charset UTF = StandardCharsets.UTF_8;

  private JWTClaimsSet.Builder claims() {
    return issuer.claims("forger", ROLES);
  }
}
