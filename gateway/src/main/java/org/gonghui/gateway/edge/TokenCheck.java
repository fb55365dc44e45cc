package org.gonghui.gateway.edge;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.gateway.limit.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks quarkus-oidc whether the call's token is valid. The services ask the same again.
@ApplicationScoped
class TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

  sealed interface Verdict {
    record Valid(Caller caller) implements Verdict {}

    record Invalid() implements Verdict {}

    /// The issuer's keys cannot be had at the moment.
    record Undecided() implements Verdict {}
  }

  private final HttpAuthenticator authenticator;

  TokenCheck(HttpAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  void judge(RoutingContext call, Consumer<Verdict> verdict) {
    var _ =
        authenticator
            .attemptAuthentication(call)
            .subscribe()
            .with(
                identity -> verdict.accept(verdictOn(identity)),
                failure -> verdict.accept(verdictOf(failure)));
  }

  private static Verdict verdictOn(@Nullable SecurityIdentity identity) {
    return identity != null && identity.getPrincipal() instanceof JsonWebToken token
        ? new Verdict.Valid(Caller.named(token.getSubject()))
        : new Verdict.Invalid();
  }

  private static Verdict verdictOf(Throwable failure) {
    if (failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException) {
      return new Verdict.Invalid();
    }
    LOG.warnf("event=tokens-not-checked cause=%s", failure.getClass().getSimpleName());
    return new Verdict.Undecided();
  }
}
