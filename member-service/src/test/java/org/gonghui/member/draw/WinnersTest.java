package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gonghui.kit.ids.Digests;
import org.junit.jupiter.api.Test;

class WinnersTest {
  private static final byte[] RANDOMNESS = Digests.sha256("a round");

  /// A draw with up to three priority shares.
  ///
  /// @param quotas by number, the open one first
  /// @param spills whether priority shares spill over
  /// @param shares that the leaves are entitled to, one for each leaf
  record Case(List<Integer> quotas, boolean spills, List<Integer> shares) {
    List<Leaf> leaves() {
      var leaves = new ArrayList<Leaf>();
      for (var share : shares) {
        leaves.add(new Leaf(Digests.sha256("leaf " + leaves.size()), share));
      }
      return leaves;
    }

    int entitled(int share) {
      return Collections.frequency(shares, share);
    }

    Seats seats() {
      var seats = new ArrayList<Seats.Share>();
      for (var quota : quotas) {
        var number = seats.size();
        seats.add(new Seats.Share(number, quota, spills, entitled(number), 0, 0));
      }
      return new Seats(seats);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(shares ->
            Combinators.combine(
                    Arbitraries.integers().between(0, 8).list().ofSize(shares),
                    Arbitraries.of(true, false),
                    Arbitraries.integers().between(0, shares - 1).list().ofMaxSize(40))
                .as(Case::new));
  }

  /// Seats by leaf.
  private static Map<String, Integer> winners(Case draw, List<Leaf> leaves) {
    var ranking = new Ranking(RANDOMNESS);
    var ranked = new ArrayList<>(leaves);
    ranked.sort(
        (one, other) -> Arrays.compareUnsigned(ranking.of(one.hash()), ranking.of(other.hash())));
    var seats = draw.seats();
    var winners = new HashMap<String, Integer>();
    ranked.forEach(
        leaf -> seats.next(leaf.share()).ifPresent(seat -> winners.put(leaf.hex(), seat)));
    return winners;
  }

  @Property
  void nobodyIsPassedOverByOneOfTheirLikeWhoIsRankedBehind(@ForAll("cases") Case draw) {
    var winners = winners(draw, draw.leaves());
    var ranking = new Ranking(RANDOMNESS);
    for (var winner : draw.leaves()) {
      for (var loser : draw.leaves()) {
        if (winner.share() == loser.share()
            && winners.containsKey(winner.hex())
            && !winners.containsKey(loser.hex())) {
          assertThat(Arrays.compareUnsigned(ranking.of(winner.hash()), ranking.of(loser.hash())))
              .isNegative();
        }
      }
    }
  }

  @Property
  void noShareHasMoreWinnersThanSeats(@ForAll("cases") Case draw) {
    var winners = winners(draw, draw.leaves());
    for (var number = 0; number < draw.quotas().size(); number++) {
      assertThat(Collections.frequency(winners.values(), number))
          .isLessThanOrEqualTo(draw.quotas().get(number));
    }
  }

  @Property
  void whoIsEntitledLosesOnlyWhenTheirShareIsFullOfTheirLike(@ForAll("cases") Case draw) {
    var winners = winners(draw, draw.leaves());
    for (var number = 1; number < draw.quotas().size(); number++) {
      var share = number;
      var own =
          draw.leaves().stream()
              .filter(leaf -> leaf.share() == share)
              .filter(leaf -> Integer.valueOf(share).equals(winners.get(leaf.hex())))
              .count();
      assertThat(own).isEqualTo(Math.min(draw.quotas().get(number), draw.entitled(number)));
    }
  }

  @Property
  void noSeatStaysFreeThatSomebodyMayHave(@ForAll("cases") Case draw) {
    var all = draw.quotas().stream().mapToInt(Integer::intValue).sum();
    var spare = 0;
    for (var number = 1; number < draw.quotas().size(); number++) {
      spare += Math.max(0, draw.quotas().get(number) - draw.entitled(number));
    }
    var taken = winners(draw, draw.leaves()).size();
    assertThat(taken).isEqualTo(Math.min(draw.shares().size(), draw.spills() ? all : all - spare));
  }

  @Test
  void aDrawThatWasInterruptedGoesOnWhereItWas() {
    var begun = new Seats(List.of(share(0, 2, 0, 1), share(1, 2, 3, 2)));
    assertThat(begun.next(1)).hasValue(0);
    assertThat(begun.next(1)).isEmpty();
    assertThat(begun.next(0)).isEmpty();
  }

  private static Seats.Share share(int number, int quota, int leaves, int taken) {
    return new Seats.Share(number, quota, true, leaves, taken, 0);
  }
}
