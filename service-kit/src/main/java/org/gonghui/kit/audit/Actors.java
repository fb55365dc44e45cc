package org.gonghui.kit.audit;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.kit.identity.Caller;

/// Tells who acts now: the caller of the request, or else the service itself (a worker, a consumer of events).
@Singleton
class Actors {
  private final Caller caller;
  private final JsonWebToken token;
  private final Actor service;

  Actors(
      Caller caller, JsonWebToken token, @ConfigProperty(name = "gonghui.service") String service) {
    this.caller = caller;
    this.token = token;
    this.service = new Actor(null, "service:" + service, null);
  }

  Actor now() {
    return subject()
        .map(subject -> new Actor(caller.issuer(), subject, caller.person().orElse(null)))
        .orElse(service);
  }

  /// Nobody who came with a token is taken for the service, whatever the token lacks.
  private Optional<String> subject() {
    if (!Arc.container().requestContext().isActive() || token.getRawToken() == null) {
      return Optional.empty();
    }
    return Optional.of(
        Objects.requireNonNull(token.getSubject(), "a token without sub acts for nobody"));
  }
}
