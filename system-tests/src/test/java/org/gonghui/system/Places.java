package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// The order in which events of one thing stand on the broker. One may stand there again, together with all that followed
/// it: their sender died when they were committed and not yet crossed off. None may be missing, or stand behind a later one.
final class Places {

  private Places() {}

  /// @param sequences from 1
  /// @return how often events stand there again
  static long repeats(List<Long> sequences) {
    var last = 0L;
    var most = 0L;
    var repeats = 0L;
    for (var sequence : sequences) {
      if (sequence != last + 1) {
        assertThat(last)
            .as("%d behind %d, before the repeat is over", sequence, last)
            .isEqualTo(most);
        assertThat(sequence).as("behind %d", last).isLessThanOrEqualTo(most);
        repeats++;
      }
      last = sequence;
      most = Math.max(most, last);
    }
    assertThat(last).as("the last").isEqualTo(most);
    return repeats;
  }
}
