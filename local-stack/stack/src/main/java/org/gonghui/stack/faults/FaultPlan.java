package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gonghui.stack.home.Destination;
import org.gonghui.stack.network.Cut;

/// What happens to whom and when: the same for the same seed on the same kind of stack.
record FaultPlan(List<Fault> faults) {
  private static final int LONGEST_PAUSE_MILLIS = 4_000;
  private static final int LONGEST_HANG_MILLIS = 14_000;
  private static final int OF_TEN_KILL = 5;
  private static final int OF_TEN_KILL_OR_CUT = 8;

  static FaultPlan of(long seed, int count, Victims victims) {
    var chance = new Random(seed);
    return new FaultPlan(IntStream.range(0, count).mapToObj(n -> fault(chance, victims)).toList());
  }

  private static Fault fault(Random chance, Victims victims) {
    var kind = chance.nextInt(10);
    var after = Duration.ofMillis(chance.nextInt(LONGEST_PAUSE_MILLIS));
    var lasts = Duration.ofMillis(1_000 + chance.nextInt(LONGEST_HANG_MILLIS));
    if (kind < OF_TEN_KILL) {
      return new Fault.Kill(one(chance, victims.processes()), after);
    }
    return kind < OF_TEN_KILL_OR_CUT && !victims.cuttable().isEmpty()
        ? new Fault.CutOff(
            one(chance, victims.cuttable()),
            one(chance, List.of(Destination.values())),
            one(chance, List.of(Cut.values())),
            after,
            lasts)
        : new Fault.Hang(one(chance, victims.processes()), after, lasts);
  }

  private static <T> T one(Random chance, List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
