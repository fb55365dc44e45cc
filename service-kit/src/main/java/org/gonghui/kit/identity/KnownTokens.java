package org.gonghui.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Keeps who a token names for half a minute to a minute after it was checked, and never longer than the token itself holds: a phone shows
/// one screen by several calls, and the check of signature and claims is two fifths of the CPU of a read
/// (docs/decisions/speed.md). Only good tokens are kept, by their whole text. What may change meanwhile (suspended
/// partners, bound logins) is asked anew at each call; a key that the issuer takes back counts a minute longer. How long differs from token to
/// token: those that came at one moment, after a restart, are not all due for a check at another.
@Alternative
@Priority(1)
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {
  private static final int MOST = 4_000;
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final OidcAuthenticationMechanism check;
  private final Clock clock;
  private final Cache<String, KnownToken> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(
              Expiry.<String, KnownToken>creating(
                  (authorization, token) -> left(authorization, token.expiry())))
          .build();

  KnownTokens(OidcAuthenticationMechanism check, Clock clock) {
    this.check = check;
    this.clock = clock;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager manager) {
    var fields = call.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    // of two, which one counts is for quarkus-oidc to say
    if (fields.size() != 1) {
      return check.authenticate(call, manager);
    }
    var authorization = fields.getFirst();
    var token = known.getIfPresent(authorization);
    return token == null
        ? check.authenticate(call, manager).invoke(identity -> keep(authorization, identity))
        : Uni.createFrom().item(token.in(call));
  }

  private void keep(String authorization, SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
      var expiry = Instant.ofEpochSecond(token.getExpirationTime());
      if (clock.instant().isBefore(expiry)) {
        known.put(authorization, KnownToken.of(identity, expiry));
      }
    }
  }

  private Duration left(String authorization, Instant expiry) {
    var left = Duration.between(clock.instant(), expiry);
    var kept = kept(authorization);
    return left.compareTo(kept) < 0 ? left : kept;
  }

  /// The text ends in a signature, so its hash is as good as random.
  static Duration kept(String authorization) {
    var span = Math.toIntExact(LONGEST.minus(SHORTEST).toMillis());
    return SHORTEST.plusMillis(Math.floorMod(authorization.hashCode(), span));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return check.getChallenge(call);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return check.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext call) {
    return check.getCredentialTransport(call);
  }
}
