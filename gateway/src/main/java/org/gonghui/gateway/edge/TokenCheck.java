package org.gonghui.gateway.edge;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Asks quarkus-oidc whether the call's token is valid. The services ask the same again.
@ApplicationScoped
class TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

  enum Verdict {
    VALID,
    INVALID,
    /// The issuer's keys cannot be had at the moment.
    UNDECIDED
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
                identity ->
                    verdict.accept(
                        identity == null || identity.isAnonymous()
                            ? Verdict.INVALID
                            : Verdict.VALID),
                failure -> verdict.accept(verdictOf(failure)));
  }

  private static Verdict verdictOf(Throwable failure) {
    if (failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException) {
      return Verdict.INVALID;
    }
    LOG.warnf("event=tokens-not-checked cause=%s", failure.getClass().getSimpleName());
    return Verdict.UNDECIDED;
  }
}
