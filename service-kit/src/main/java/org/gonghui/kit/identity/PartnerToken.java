package org.gonghui.kit.identity;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// A good token that names a partner, known to the service or not.
///
/// @param partner claim `partner`
/// @param subject claim `sub`
public record PartnerToken(UUID partner, String subject) {

  /// What the token of a call names. Nothing is checked for the asking, so that it may be asked by any thread and of any
  /// call: one that nobody has checked yet names nobody.
  public static Optional<PartnerToken> shownIn(RoutingContext call) {
    return call.user() instanceof QuarkusHttpUser user
            && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
            && token.getSubject() != null
        ? Claims.texts(token, "partner").stream()
            .findFirst()
            .flatMap(Claims::id)
            .map(partner -> new PartnerToken(partner, token.getSubject()))
        : Optional.empty();
  }
}
