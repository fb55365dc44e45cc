package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.home.Copy;
import org.gonghui.system.SteadyLoad.Written;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Processes are restarted under load, one after the other: both gateways and a copy of two services, or with
/// `-Dgonghui.restarts=all` every one, which takes some four minutes.
@Copies(2)
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(RunningSystem.class)
class RollingRestartIT {
  private static final boolean ALL = "all".equals(System.getProperty("gonghui.restarts"));
  private static final Duration AT_ONCE = Duration.ofMillis(20);

  /// A start takes four times as long where callers leave it no processor.
  private static final Duration RESTED = Duration.ofMillis(1_500);

  private static final Set<String> SOME = Set.of("gateway", "member", "gateway-2", "screening-2");

  private final LocalSystem system;

  RollingRestartIT(LocalSystem system) {
    this.system = system;
  }

  @Test
  void noCallFailsForWhomTriesTheOtherGatewayWhereOneRefusesToConnect() {
    var ledgers = new Ledgers(system.stage(line -> {})).all();
    var before = ledgers.stream().map(ledger -> ledger.found().get()).toList();
    var written = ledgers.stream().map(ledger -> new Written(ledger, new AtomicInteger())).toList();
    var gateways = List.of(system.address("gateway"), system.address("gateway-2"));
    var load = SteadyLoad.begin(gateways, written, ALL ? AT_ONCE : RESTED);
    try (load) {
      Copy.all(2).map(Copy::name).filter(name -> ALL || SOME.contains(name)).forEach(this::restart);
    }
    System.out.printf(
        "%,d calls, %,d of them at the other gateway, %d failed, %d first screens lacked a service%n",
        load.calls(), load.elsewhere(), load.failures().size(), load.lacking());
    assertThat(load.failures()).isEmpty();
    assertThat(load.elsewhere()).isPositive();
    assertThat(load.lacking()).isLessThanOrEqualTo(load.calls() / 100);
    for (var n = 0; n < written.size(); n++) {
      var things = written.get(n).things().longValue();
      assertThat(ledgers.get(n).found().get() - before.get(n))
          .as("written once each: %s", ledgers.get(n).path())
          .isEqualTo(things);
    }
  }

  private void restart(String name) {
    var took = system.processes().restart(name);
    System.out.printf("%s takes calls again after %.1f s%n", name, took.toMillis() / 1000.0);
  }
}
