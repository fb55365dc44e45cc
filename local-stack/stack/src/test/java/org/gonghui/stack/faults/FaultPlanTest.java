package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

  @Test
  void aSeedAlwaysDrawsTheSame() {
    assertThat(FaultPlan.of(7, 20)).isEqualTo(FaultPlan.of(7, 20));
    assertThat(FaultPlan.of(7, 20)).isNotEqualTo(FaultPlan.of(8, 20));
  }

  @Test
  void moreFaultsGoOnWhereFewerEnd() {
    assertThat(FaultPlan.of(7, 20).faults())
        .startsWith(FaultPlan.of(7, 5).faults().toArray(Fault[]::new));
  }

  @Test
  void fewSeedsLetEverythingDieAndHang() {
    var faults =
        LongStream.rangeClosed(1, 40)
            .boxed()
            .flatMap(seed -> FaultPlan.of(seed, 5).faults().stream())
            .toList();

    var everything =
        new String[] {
          "member", "assistance", "screening", "training", "gateway", "kafka", "postgres"
        };
    assertThat(faults)
        .filteredOn(Fault.Kill.class::isInstance)
        .extracting(Fault::victim)
        .contains(everything);
    assertThat(faults)
        .filteredOn(Fault.Hang.class::isInstance)
        .extracting(Fault::victim)
        .contains(everything);
    assertThat(faults)
        .as("longer than a lease")
        .anyMatch(fault ->
            fault instanceof Fault.Hang(var _, var _, var lasts)
                && lasts.compareTo(Duration.ofSeconds(10)) > 0);
  }
}
