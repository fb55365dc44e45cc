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
    var rows = List.of(new SmallCounts.Row(1, false, true), new SmallCounts.Row(0, false, true));

    assertThat(RULE.hidden(rows, false)).isEmpty();
    assertThat(RULE.needsTotal(rows)).isFalse();
  }

  @Test
  void hidesOneMoreWhereTheTotalWouldTell() {
    assertThat(RULE.hidden(below(3, 9, 7), false)).containsExactlyInAnyOrder(0, 2);
    assertThat(RULE.hidden(below(3, 9, 7), true)).containsExactly(0);
    assertThat(RULE.hidden(below(4, 4, 9), false)).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void hidesARowOfTheCityWhereNoOtherIsLeft() {
    var rows = List.of(new SmallCounts.Row(2, true, true), new SmallCounts.Row(10, false, true));

    assertThat(RULE.hidden(rows, false)).containsExactlyInAnyOrder(0, 1);
    assertThat(RULE.needsTotal(rows)).isFalse();
  }

  @Test
  void theOnlyRowIsHiddenWithTheTotal() {
    assertThat(RULE.hidden(below(3), true)).containsExactly(0);
    assertThat(RULE.needsTotal(below(3))).isTrue();
    assertThat(RULE.needsTotal(below(4, 4))).isTrue();
    assertThat(RULE.needsTotal(below(4, 3))).isFalse();
    assertThat(RULE.needsTotal(below(5))).isFalse();
  }

  @Test
  void aRowInWhichNobodyWasExaminedHidesNoOther() {
    var empty = new SmallCounts.Row(0, true, false);
    var one = new SmallCounts.Row(3, true, true);

    assertThat(RULE.needsTotal(List.of(one, empty))).isTrue();
    assertThat(RULE.hidden(List.of(one, empty, new SmallCounts.Row(8, true, true)), false))
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Property
  void neverShowsASmallCountAndNeverHidesOneAlone(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 15) Integer> counts,
      @ForAll int places,
      @ForAll int examined) {
    var rows =
        IntStream.range(0, counts.size())
            .mapToObj(i ->
                new SmallCounts.Row(
                    counts.get(i),
                    (places >> i & 1) == 1,
                    counts.get(i) > 0 || (examined >> i & 1) == 1))
            .toList();

    var isTotalHidden = RULE.needsTotal(rows);
    var hidden = RULE.hidden(rows, isTotalHidden);

    assertThat(IntStream.range(0, rows.size()).filter(i -> !hidden.contains(i)).mapToObj(rows::get))
        .allMatch(row -> row.count() >= 5 || !row.isBelowCity());
    assertThat(isTotalHidden || hidden.stream().filter(i -> rows.get(i).isOpen()).count() != 1)
        .isTrue();
  }

  private static List<SmallCounts.Row> below(int... counts) {
    return IntStream.of(counts).mapToObj(count -> new SmallCounts.Row(count, true, true)).toList();
  }
}
