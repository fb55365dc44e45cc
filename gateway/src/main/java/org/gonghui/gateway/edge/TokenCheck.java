package org.gonghui.gateway.edge;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.gonghui.gateway.limit.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks quarkus-oidc whether the call's token is valid, and remembers for a while that it is. The services ask the same again.
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
  private final KnownCallers known;

  TokenCheck(HttpAuthenticator authenticator, Clock clock) {
    this.authenticator = authenticator;
    this.known = new KnownCallers(clock);
  }

  void judge(RoutingContext call, Consumer<Verdict> verdict) {
    var text = authorization(call);
    text.flatMap(known::find)
        .ifPresentOrElse(
            caller -> verdict.accept(new Verdict.Valid(caller)), () -> ask(call, text, verdict));
  }

  private void ask(RoutingContext call, Optional<String> text, Consumer<Verdict> verdict) {
    var _ =
        authenticator
            .attemptAuthentication(call)
            .subscribe()
            .with(
                identity -> verdict.accept(verdictOn(text, identity)),
                failure -> verdict.accept(verdictOf(failure)));
  }

  /// There are no two of them ([Framing]).
  private static Optional<String> authorization(RoutingContext call) {
    return Optional.ofNullable(call.request().getHeader(HttpHeaders.AUTHORIZATION));
  }

  private Verdict verdictOn(Optional<String> text, @Nullable SecurityIdentity identity) {
    if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return new Verdict.Invalid();
    }
    var caller = Caller.named(token.getSubject());
    var until = Instant.ofEpochSecond(token.getExpirationTime());
    text.ifPresent(one -> known.remember(one, caller, until));
    return new Verdict.Valid(caller);
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
