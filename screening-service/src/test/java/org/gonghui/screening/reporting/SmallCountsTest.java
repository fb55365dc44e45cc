package org.gonghui.screening.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCountsTest {
  private static final SmallCounts RULE = new SmallCounts(5);

  private static final SmallCounts.Row SHOWN = new SmallCounts.Row(100, false);
  private static final SmallCounts.Row SMALL = new SmallCounts.Row(4, true);

  @Test
  void hidesWhatIsUnderFiveBelowTheCity() {
    assertThat(RULE.hidden(below(4, 5, 0, 12), SHOWN).rows()).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void showsEverythingFromTheCityUp() {
    var rows = List.of(new SmallCounts.Row(1, false), new SmallCounts.Row(0, false));

    assertThat(RULE.hidden(rows, SHOWN)).isEqualTo(new SmallCounts.Hidden(Set.of(), false));
  }

  @Test
  void hidesOneMoreWhereTheTotalWouldTell() {
    assertThat(RULE.hidden(below(3, 9, 7), SHOWN).rows()).containsExactlyInAnyOrder(0, 2);
    assertThat(RULE.hidden(below(3, 9, 7), SMALL).rows()).containsExactly(0);
  }

  @Test
  void hidesARowOfTheCityWhereNoOtherIsLeft() {
    var rows = List.of(new SmallCounts.Row(2, true), new SmallCounts.Row(10, false));

    assertThat(RULE.hidden(rows, SHOWN)).isEqualTo(new SmallCounts.Hidden(Set.of(0, 1), false));
  }

  @Test
  void hidesTheOnlyRow() {
    assertThat(RULE.hidden(below(3), SHOWN)).isEqualTo(new SmallCounts.Hidden(Set.of(0), false));
  }

  @Property
  void neverShowsASmallCountAndNeverHidesOneAlone(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 15) Integer> counts,
      @ForAll int places) {
    var rows =
        IntStream.range(0, counts.size())
            .mapToObj(i -> new SmallCounts.Row(counts.get(i), (places >> i & 1) == 1))
            .toList();
    var sum = counts.stream().mapToInt(Integer::intValue).sum();

    var hidden = RULE.hidden(rows, new SmallCounts.Row(sum, false));

    assertThat(
            IntStream.range(0, rows.size())
                .filter(i -> !hidden.rows().contains(i))
                .mapToObj(rows::get))
        .allMatch(row -> row.count() >= 5 || !row.isBelowCity());
    assertThat(hidden.rows().size()).isNotEqualTo(1);
  }

  private static List<SmallCounts.Row> below(int... counts) {
    return IntStream.of(counts).mapToObj(count -> new SmallCounts.Row(count, true)).toList();
  }
}
