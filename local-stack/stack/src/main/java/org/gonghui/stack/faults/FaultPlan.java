package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What happens to whom and when: the same for the same seed.
record FaultPlan(List<Fault> faults) {
  private static final List<String> VICTIMS =
      List.of("member", "assistance", "screening", "training", "gateway", "kafka", "postgres");
  private static final int LONGEST_PAUSE_MILLIS = 4_000;
  private static final int LONGEST_HANG_MILLIS = 14_000;

  static FaultPlan of(long seed, int count) {
    var chance = new Random(seed);
    return new FaultPlan(IntStream.range(0, count).mapToObj(n -> fault(chance)).toList());
  }

  private static Fault fault(Random chance) {
    var victim = VICTIMS.get(chance.nextInt(VICTIMS.size()));
    var after = Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS));
    return chance.nextInt(10) < 6
        ? new Fault.Kill(victim, after)
        : new Fault.Hang(
            victim, after, Duration.ofMillis(1_000 + chance.nextInt(LONGEST_HANG_MILLIS)));
  }
}
