package org.gonghui.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gonghui.stack.LocalSystem;

/// Tokens that must open nothing, each right but for one thing.
final class ForgedTokens {
  private static final Duration HOUR = Duration.ofHours(1);

  /// Those of a person of the union: who is a partner needs one that is known.
  private static final List<String> ROLES =
      List.of(
          "member", "officer", "reviewer", "approver", "finance", "admin", "auditor", "operator");

  private final RSAKey key;
  private final String issuer;
  private final Clock clock = Clock.systemUTC();

  ForgedTokens(LocalSystem system) throws IOException, ParseException {
    this.key = RSAKey.parse(Files.readString(system.kept().resolve("issuer-key.json")));
    this.issuer = system.address("issuer");
  }

  /// The token that all others are like.
  String right() throws JOSEException {
    return signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  /// Tokens by what is wrong with them.
  Map<String, String> all() throws JOSEException {
    var foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    var confused = new MACSigner(key.toRSAPublicKey().getEncoded());
    var past = Date.from(clock.instant().minus(HOUR));
    var later = Date.from(clock.instant().plus(HOUR));
    var tokens = new LinkedHashMap<String, String>();
    tokens.put("unsigned", new PlainJWT(claims().build()).serialize());
    tokens.put(
        "wrong key", signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(foreign)));
    tokens.put("HS256 with the public key", signed(claims().build(), JWSAlgorithm.HS256, confused));
    tokens.put("expired", rs256(claims().expirationTime(past)));
    tokens.put("not yet valid", rs256(claims().notBeforeTime(later)));
    tokens.put("wrong issuer", rs256(claims().issuer("http://127.0.0.1:1/gonghui")));
    tokens.put("wrong audience", rs256(claims().audience("another")));
    tokens.put("no audience", rs256(claims().audience((String) null)));
    tokens.put("changed content", changed());
    tokens.put("no token at all", "gonghui");
    return tokens;
  }

  private String rs256(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims.build(), JWSAlgorithm.RS256, new RSASSASigner(key));
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
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("gonghui")
        .subject("forger")
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(HOUR)))
        .claim("roles", ROLES);
  }

  private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    var header =
        new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }
}
