package org.gonghui.assistance.payments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.LongStream;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Refusals, returns, repeats, refused groups, entries without an id and lost answers, in an order that a seed makes.
/// `-Dgonghui.seeds=200` plays more of them, `-Dgonghui.seed=N` one again.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BankChaosIT {

  static LongStream seeds() {
    var seed = Long.getLong("gonghui.seed");
    return seed == null
        ? LongStream.range(0, Integer.getInteger("gonghui.seeds", 3))
        : LongStream.of(seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobodyIsPaidTwiceWhateverTheBankSays(long seed) {
    new BankChaos(seed).play();
  }
}
