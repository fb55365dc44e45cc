package org.gonghui.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.gonghui.stack.LocalSystem;

/// The key of the running system's issuer, and the tokens that are signed with it: good ones, and those that differ in what
/// a test says.
final class IssuerKey {
  private static final Duration HOUR = Duration.ofHours(1);

  private final RSAKey key;
  private final String issuer;
  private final Clock clock = Clock.systemUTC();

  IssuerKey(LocalSystem system) throws IOException, ParseException {
    this.key = RSAKey.parse(Files.readString(system.kept().resolve("issuer-key.json")));
    this.issuer = system.address("issuer");
  }

  RSAKey key() {
    return key;
  }

  Date anHourAgo() {
    return Date.from(clock.instant().minus(HOUR));
  }

  Date inAnHour() {
    return Date.from(clock.instant().plus(HOUR));
  }

  /// What a good token says, for an hour.
  JWTClaimsSet.Builder claims(String subject, List<String> roles) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("gonghui")
        .subject(subject)
        .issueTime(Date.from(clock.instant()))
        .expirationTime(inAnHour())
        .claim("roles", roles);
  }

  String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  /// By another key or another algorithm; the token names this key all the same.
  String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    var header =
        new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    token.sign(signer);
    return token.serialize();
  }
}
