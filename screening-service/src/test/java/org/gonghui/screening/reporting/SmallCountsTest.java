package org.gonghui.screening.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
  private static final SmallCounts RULE = new SmallCounts(5);

  @Test
  void hidesWhatIsUnderFiveBelowTheCity() {
    assertThat(RULE.hidden(below(4, 5, 0, 12), false)).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void showsEverythingFromTheCityUp() {
    var rows = List.of(new SmallCounts.Row(1, false), new SmallCounts.Row(0, false));

    assertThat(RULE.hidden(rows, true)).isEmpty();
  }

  @Test
  void hidesOneMoreWhereTheTotalWouldTell() {
    assertThat(RULE.hidden(below(3, 9, 7), true)).containsExactlyInAnyOrder(0, 2);
    assertThat(RULE.hidden(below(3, 9, 7), false)).containsExactly(0);
  }

  @Test
  void hidesTheOnlyRow() {
    assertThat(RULE.hidden(below(3), true)).containsExactly(0);
  }

  @Property
  void neverShowsASmallCountAndNeverHidesOneAlone(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 15) Integer> counts) {
    var rows = counts.stream().map(count -> new SmallCounts.Row(count, true)).toList();

    var hidden = RULE.hidden(rows, true);

    assertThat(
            IntStream.range(0, rows.size())
                .filter(i -> !hidden.contains(i))
                .map(i -> rows.get(i).count()))
        .allMatch(count -> count >= 5);
    assertThat(hidden.size()).isNotEqualTo(1);
  }

  private static List<SmallCounts.Row> below(int... counts) {
    return IntStream.of(counts).mapToObj(count -> new SmallCounts.Row(count, true)).toList();
  }
}
