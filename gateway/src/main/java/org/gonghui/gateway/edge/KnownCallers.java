package org.gonghui.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gonghui.gateway.limit.Caller;

/// Whose tokens were found valid, each for a minute at most and never longer than the token itself holds. The check of a signature is most
/// of what a call costs here otherwise (docs/decisions/speed.md); a key that the issuer takes back counts a minute longer.
/// How long differs from token to token: those that came at one moment, after a restart, are not all due for a check at another.
final class KnownCallers {
  private static final int MOST = 20_000;
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private record Known(Caller caller, Instant until) {}

  private final Clock clock;
  private final Cache<String, Known> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<String, Known>creating((text, one) -> left(text, one.until())))
          .build();

  KnownCallers(Clock clock) {
    this.clock = clock;
  }

  /// @param authorization the whole field of a call
  Optional<Caller> find(String authorization) {
    return Optional.ofNullable(known.getIfPresent(authorization)).map(Known::caller);
  }

  /// @param until when the token ends; the moment of grace after it is not used
  void remember(String authorization, Caller caller, Instant until) {
    if (clock.instant().isBefore(until)) {
      known.put(authorization, new Known(caller, until));
    }
  }

  private Duration left(String authorization, Instant until) {
    var left = Duration.between(clock.instant(), until);
    var kept = kept(authorization);
    return left.compareTo(kept) < 0 ? left : kept;
  }

  /// The text ends in a signature, so its hash is as good as random.
  static Duration kept(String authorization) {
    var span = Math.toIntExact(LONGEST.minus(SHORTEST).toMillis());
    return SHORTEST.plusMillis(Math.floorMod(authorization.hashCode(), span));
  }
}
