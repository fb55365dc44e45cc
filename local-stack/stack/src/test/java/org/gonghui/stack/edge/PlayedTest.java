package org.gonghui.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedTest {

  /// @param most that services may see
  private static Played played(long most, long sent, long seen) {
    var tally = new Tally(Map.of("member", sent), Map.of("member", seen), 0);
    return new Played("odd", 10, List.of(), most, tally);
  }

  @Test
  void whatIsSeenAndWasNotSentIsUnmeant() {
    assertThat(played(10, 3, 3).isSound()).isTrue();
    assertThat(played(10, 3, 2).isSound()).isTrue();
    assertThat(played(10, 3, 4)).returns(false, Played::isSound).hasToString(line(3, 4, 1));
  }

  @Test
  void whatIsSeenBeyondWhatMayBeIsUnmeantToo() {
    assertThat(played(0, 1, 0).isSound()).isTrue();
    assertThat(played(0, 1, 1)).returns(false, Played::isSound).hasToString(line(1, 1, 1));
    assertThat(played(1, 2, 2).unmeant()).isEqualTo(1);
  }

  private static String line(int sent, int seen, int unmeant) {
    return "odd: 10 requests, 0 decided otherwise; the gateway sent %d on, the services saw %d, %d unmeant"
        .formatted(sent, seen, unmeant);
  }
}
