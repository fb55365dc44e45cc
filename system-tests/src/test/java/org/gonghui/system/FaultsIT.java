package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gonghui.stack.LocalSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A few of the seeds that `./gonghui faults` plays, with few people, over two copies of each service.
@Copies(2)
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningSystem.class)
class FaultsIT {
  private static final int PEOPLE = 6;
  private static final int FAULTS = 2;
  private static final Duration SPREAD = Duration.ofSeconds(6);

  private final LocalSystem system;

  FaultsIT(LocalSystem system) {
    this.system = system;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {15, 57, 61})
  void everyPromiseHoldsWhoeverDiesHangsOrIsCutOff(long seed) {
    var outcome = system.playFaults(seed, PEOPLE, FAULTS, SPREAD, System.out::println);
    System.out.println(outcome);
    assertThat(outcome.findings()).as("seed %d: %s", seed, outcome.faults()).isEmpty();
    assertThat(outcome.acknowledged()).isGreaterThan(PEOPLE);
    assertThat(outcome.looks()).isPositive();
  }
}
