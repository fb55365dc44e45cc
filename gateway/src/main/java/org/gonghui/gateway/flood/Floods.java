package org.gonghui.gateway.flood;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.gateway.limit.Network;
import org.jboss.logging.Logger;

/// Shuts out for a while who asks for much and takes none of it. A call that is abandoned at once costs its caller next to nothing and
/// the gateway as much as any other, and no limit by token counts it: it may come without one, and is over before anybody would be told.
///
/// Each gateway counts for itself, by the address at the other end of the connection, whatever the call says of its caller. A setting that is
/// none stops the start.
@Startup
@ApplicationScoped
public class Floods {
  private static final Logger LOG = Logger.getLogger(Floods.class);

  private final LoadingCache<Network, Bucket> abandoned;
  private final Cache<Network, Boolean> shutOut;
  private final Set<Network> spared;
  private final Duration haste;
  private final Counter turnedAway;

  Floods(FloodConfig config, MeterRegistry meters) {
    this.haste = config.haste();
    this.spared =
        config.spared().orElse(Set.of()).stream().map(Floods::network).collect(Collectors.toSet());
    this.abandoned =
        Caffeine.newBuilder()
            .maximumSize(config.addresses())
            .expireAfterAccess(config.window())
            .build(network -> bucket(config));
    this.shutOut =
        Caffeine.newBuilder()
            .maximumSize(config.addresses())
            .expireAfterWrite(config.rest())
            .build();
    this.turnedAway = meters.counter("gonghui.gateway.flood.turned.away");
    bucket(config);
  }

  private static Network network(String address) {
    try {
      return Network.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException none) {
      throw new IllegalStateException(
          "gonghui.gateway.flood.spared: %s is no address".formatted(address), none);
    }
  }

  private static Bucket bucket(FloodConfig config) {
    return Bucket.builder()
        .addLimit(bandwidth ->
            bandwidth.capacity(config.calls()).refillGreedy(config.calls(), config.window()))
        .build();
  }

  /// A caller went before its answer had been written.
  ///
  /// @param after how long after the head of the call
  public void abandoned(SocketAddress caller, Duration after) {
    if (after.compareTo(haste) > 0 || !(caller instanceof InetSocketAddress address)) {
      return;
    }
    var network = Network.of(address.getAddress());
    var tooOften = !abandoned.get(network).tryConsume(1);
    if (tooOften
        && !spared.contains(network)
        && shutOut.asMap().putIfAbsent(network, true) == null) {
      LOG.warnf("event=address-shut-out address=%s", address.getAddress().getHostAddress());
    }
  }

  /// To be asked of each connection that comes and of each call that comes on one; counted in `gonghui.gateway.flood.turned.away`.
  ///
  /// @return whether the connection is to be closed
  public boolean turnAway(SocketAddress caller) {
    var is =
        caller instanceof InetSocketAddress address
            && shutOut.getIfPresent(Network.of(address.getAddress())) != null;
    if (is) {
      turnedAway.increment();
    }
    return is;
  }
}
