package org.gonghui.kit.identity;

import java.util.Optional;
import java.util.UUID;

/// Whose record a login is bound to, as the service knows it now.
public interface Logins {

  /// @param issuer claim `iss`
  /// @param subject claim `sub`
  /// @return the id of the person's own record; empty when the login is not bound or not known here yet
  Optional<UUID> ownerOf(String issuer, String subject);
}
