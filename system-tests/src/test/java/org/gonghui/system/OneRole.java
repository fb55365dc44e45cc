package org.gonghui.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
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
import java.util.UUID;
import org.gonghui.stack.LocalSystem;

/// Good tokens of persons with one role and no other: at the issuer every person is a member too, so that what an officer
/// may could be what a member may.
final class OneRole {
  private static final Duration HOUR = Duration.ofHours(1);

  private final RSAKey key;
  private final String issuer;
  private final Clock clock = Clock.systemUTC();

  OneRole(LocalSystem system) throws IOException, ParseException {
    this.key = RSAKey.parse(Files.readString(system.kept().resolve("issuer-key.json")));
    this.issuer = system.address("issuer");
  }

  String member(String subject) {
    return signed(claims("member", subject));
  }

  /// @param organization id of the union that they work for
  String staff(String role, String organization) {
    return signed(claims(role, role + "-of-one-role").claim("org", List.of(organization)));
  }

  /// @param partner id of the partner that they work for
  String partner(String role, String partner) {
    return signed(claims(role, role + "-of-one-role").claim("partner", partner));
  }

  private JWTClaimsSet.Builder claims(String role, String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("gonghui")
        .subject(subject)
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plus(HOUR)))
        .claim("roles", List.of(role))
        .claim("person", UUID.randomUUID().toString());
  }

  private String signed(JWTClaimsSet.Builder claims) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
