package org.gonghui.stack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;

/// Signs access tokens as the issuer does, with its key.
public final class Tokens {

  private static final Duration VALID = Duration.ofHours(12);

  private final RSAKey key;
  private final String issuer;
  private final Clock clock;

  public Tokens(Home home, Ports ports, Clock clock) {
    this.key = SigningKey.of(home);
    this.issuer = ports.issuerUrl();
    this.clock = clock;
  }

  public String sign(Claims claims) {
    var now = clock.instant();
    var content =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience("gonghui")
            .subject(claims.subject())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(VALID)))
            .claim("roles", claims.roles());
    if (!claims.organizations().isEmpty()) {
      content.claim("org", claims.organizations());
    }
    claims.partner().ifPresent(partner -> content.claim("partner", partner));
    claims.person().ifPresent(person -> content.claim("person", person));
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, content.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
