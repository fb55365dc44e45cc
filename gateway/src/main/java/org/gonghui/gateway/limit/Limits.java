package org.gonghui.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gonghui.gateway.path.CanonicalPath;
import org.gonghui.gateway.path.Prefixes;

/// Counts calls by caller and class of operation. A class without a limit stops the start.
@Startup
@ApplicationScoped
public class Limits {
  private static final String READ = "read";
  private static final String WRITE = "write";
  private static final String PUBLIC = "public";
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Map<String, LimitConfig.Limit> limits;
  private final Map<String, String> classes;
  private final LoadingCache<Key, Bucket> buckets;

  private record Key(Caller caller, String policy) {}

  Limits(LimitConfig config) {
    this.limits = config.of();
    this.classes = config.classes();
    var longest = limits.values().stream().map(LimitConfig.Limit::window).max(Duration::compareTo);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.callers())
            .expireAfterAccess(longest.orElse(Duration.ofMinutes(1)))
            .build(key -> bucket(limit(key.policy())));
    classes.values().forEach(this::limit);
    Set.of(READ, WRITE, PUBLIC).forEach(this::limit);
  }

  /// A call with a valid token.
  public Allowance take(Caller caller, HttpMethod method, CanonicalPath path) {
    return take(
        caller,
        READING.contains(method) ? READ : Prefixes.longest(classes, path.value()).orElse(WRITE));
  }

  /// A call without one.
  public Allowance takePublic(Caller caller) {
    return take(caller, PUBLIC);
  }

  private Allowance take(Caller caller, String policy) {
    var limit = limit(policy);
    var probe = buckets.get(new Key(caller, policy)).tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        policy,
        limit.calls(),
        limit.window(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private LimitConfig.Limit limit(String policy) {
    return Optional.ofNullable(limits.get(policy))
        .orElseThrow(() ->
            new IllegalStateException(
                "gonghui.gateway.limits.of.%s.calls is not set".formatted(policy)));
  }

  private static Bucket bucket(LimitConfig.Limit limit) {
    return Bucket.builder()
        .addLimit(bandwidth ->
            bandwidth.capacity(limit.calls()).refillIntervally(limit.calls(), limit.window()))
        .build();
  }
}
