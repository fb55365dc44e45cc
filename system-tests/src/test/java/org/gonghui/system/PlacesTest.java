package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTest {

  @Test
  void countsWhatStandsThereAgain() {
    assertThat(Places.repeats(List.of(1L, 2L, 3L))).isZero();
    assertThat(Places.repeats(List.of(1L, 2L, 3L, 2L, 3L, 4L, 4L))).isEqualTo(2);
  }

  static List<List<Long>> seesWhatIsMissingOrLate() {
    return List.of(
        List.of(2L),
        List.of(1L, 3L),
        List.of(1L, 3L, 2L),
        List.of(1L, 2L, 3L, 2L, 4L),
        List.of(1L, 2L, 3L, 1L, 3L),
        List.of(1L, 2L, 3L, 2L));
  }

  @ParameterizedTest
  @MethodSource
  void seesWhatIsMissingOrLate(List<Long> wrong) {
    assertThatThrownBy(() -> Places.repeats(wrong)).isInstanceOf(AssertionError.class);
  }
}
