package org.gonghui.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.gonghui.stack.LocalSystem;

/// Good tokens of persons with one role and no other: at the issuer every person is a member too, so that what an officer
/// may could be what a member may.
final class OneRole {
  private final IssuerKey issuer;

  OneRole(LocalSystem system) throws IOException, ParseException {
    this.issuer = new IssuerKey(system);
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
    return issuer.claims(subject, List.of(role)).claim("person", UUID.randomUUID().toString());
  }

  private String signed(JWTClaimsSet.Builder claims) {
    try {
      return issuer.signed(claims);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
