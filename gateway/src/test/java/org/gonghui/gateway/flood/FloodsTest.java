package org.gonghui.gateway.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FloodsTest {
  private static final int CALLS = 3;
  private static final Duration HASTE = Duration.ofSeconds(1);
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Floods floods = new Floods(new Config(CALLS, Set.of("192.0.2.9")), meters);

  private record Config(long calls, Set<String> addressesOfMany) implements FloodConfig {
    @Override
    public Duration window() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration haste() {
      return HASTE;
    }

    @Override
    public Duration rest() {
      return Duration.ofHours(1);
    }

    @Override
    public Optional<Set<String>> spared() {
      return Optional.of(addressesOfMany);
    }

    @Override
    public long addresses() {
      return 10;
    }
  }

  @Test
  void whoAbandonsMoreThanTheLimitIsTurnedAwayAndNobodyElse() {
    abandon("192.0.2.1", CALLS, AT_ONCE);
    assertThat(isTurnedAway("192.0.2.1")).isFalse();
    abandon("192.0.2.1", 1, AT_ONCE);
    assertThat(isTurnedAway("192.0.2.1")).isTrue();
    assertThat(isTurnedAway("192.0.2.2")).isFalse();
    assertThat(meters.get("gonghui.gateway.flood.turned.away").counter().count()).isOne();
  }

  @Test
  void whoWasKeptWaitingIsNotCounted() {
    abandon("192.0.2.1", 2 * CALLS, HASTE.plusMillis(1));
    assertThat(isTurnedAway("192.0.2.1")).isFalse();
  }

  @Test
  void aNetworkIsOneCaller() {
    abandon("2001:db8::1", CALLS, AT_ONCE);
    abandon("2001:db8::2", 1, AT_ONCE);
    assertThat(isTurnedAway("2001:db8::3")).isTrue();
    assertThat(isTurnedAway("2001:db8:0:1::1")).isFalse();
  }

  @Test
  void theAddressOfManyIsSpared() {
    abandon("192.0.2.9", 2 * CALLS, AT_ONCE);
    assertThat(isTurnedAway("192.0.2.9")).isFalse();
  }

  @Test
  void aSettingThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> new Floods(new Config(CALLS, Set.of("balancer")), meters))
        .hasMessageContaining("gonghui.gateway.flood.spared");
    assertThatThrownBy(() -> new Floods(new Config(0, Set.of()), meters))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void abandon(String address, int calls, Duration after) {
    for (var i = 0; i < calls; i++) {
      floods.abandoned(caller(address), after);
    }
  }

  private boolean isTurnedAway(String address) {
    return floods.turnAway(caller(address));
  }

  private static InetSocketAddress caller(String address) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), 50_000);
  }
}
