package org.gonghui.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void itEndsOnceNothingGetsFasterThreeTimesInARow() throws IOException {
    var rates =
        new ArrayDeque<>(List.of(100.0, 250.0, 255.0, 251.0, 400.0, 410.0, 390.0, 405.0, 900.0));
    assertThat(WarmUp.untilNoFaster(during -> rates.remove())).isEqualTo(410);
    assertThat(rates).containsExactly(900.0);
  }

  @Test
  void whatGetsFasterForEverIsCalledNoLongerThanThat() throws IOException {
    var turns = new int[1];
    var best = WarmUp.untilNoFaster(during -> Math.pow(2, turns[0]++));
    assertThat(turns[0]).isEqualTo(20);
    assertThat(best).isEqualTo(Math.pow(2, 19));
  }
}
