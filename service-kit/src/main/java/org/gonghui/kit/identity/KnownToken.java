package org.gonghui.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.HashMap;

/// Who a checked token names, without the call that it came with first.
///
/// @param expiry of the token
record KnownToken(SecurityIdentity identity, Instant expiry) {
  private static final String CALL = RoutingContext.class.getName();

  static KnownToken of(SecurityIdentity checked, Instant expiry) {
    var attributes = new HashMap<>(checked.getAttributes());
    attributes.remove(CALL);
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(checked.getPrincipal())
            .addRoles(checked.getRoles())
            .addCredentials(checked.getCredentials())
            .addAttributes(attributes)
            .build();
    return new KnownToken(identity, expiry);
  }

  /// As the check leaves it: of one call.
  SecurityIdentity in(RoutingContext call) {
    return QuarkusSecurityIdentity.builder(identity).addAttribute(CALL, call).build();
  }
}
