package org.gonghui.member.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AllotmentTest {
  private static final Instant OPENS = Instant.parse("2018-11-09T02:00:00Z");
  private static final Instant SPILLS = OPENS.plusSeconds(3_600);
  private static final Set<Integer> ANYBODY = Set.of(0);
  private static final Set<Integer> IN_HARDSHIP = Set.of(0, 1);

  @Test
  void whoHasAPriorityDrawsFromItFirst() {
    var allotment = new Allotment(List.of(share(0, 1), spilling(1, 1)));
    assertThat(allotment.take(IN_HARDSHIP, OPENS)).hasValue(1);
    assertThat(allotment.take(IN_HARDSHIP, OPENS)).hasValue(0);
    assertThat(allotment.take(IN_HARDSHIP, OPENS)).isEmpty();
  }

  @Test
  void whatIsKeptForOthersIsNobodyElsesUntilItSpillsOver() {
    var allotment = new Allotment(List.of(share(0, 0), spilling(1, 2)));
    assertThat(allotment.take(ANYBODY, SPILLS.minusNanos(1))).isEmpty();
    assertThat(allotment.leftFor(ANYBODY, SPILLS.minusNanos(1))).isZero();
    assertThat(allotment.isSoldOut()).isFalse();
    assertThat(allotment.take(ANYBODY, SPILLS)).hasValue(1);
    assertThat(allotment.leftFor(ANYBODY, SPILLS)).isEqualTo(1);
  }

  @Test
  void whoseMembersMayDrawGoesByWhatIsLeftAndTheHour() {
    var shares = List.of(share(0, 0), spilling(1, 1), share(2, 1), share(3, 0));
    assertThat(new Allotment(shares).audiences(OPENS)).containsExactlyInAnyOrder(1, 2);
    assertThat(new Allotment(shares).audiences(SPILLS)).containsExactlyInAnyOrder(0, 2);
    assertThat(new Allotment(shares).left()).isEqualTo(2);
  }

  @Test
  void aShareWithoutAnHourNeverSpillsOver() {
    var allotment = new Allotment(List.of(share(0, 0), share(1, 2)));
    assertThat(allotment.take(ANYBODY, SPILLS.plusSeconds(1_000_000))).isEmpty();
  }

  @Test
  void whoIsNotInTheAudienceDrawsFromNothing() {
    var allotment = new Allotment(List.of(share(0, 5), spilling(1, 5)));
    assertThat(allotment.take(Set.of(1), SPILLS)).isEmpty();
    assertThat(allotment.leftFor(Set.of(), SPILLS)).isZero();
  }

  /// Nobody gets what is not there, and nobody goes without while something is there for them.
  @Property
  void givesAllThatIsThereAndNoMore(
      @ForAll("shares") List<ShareLeft> shares, @ForAll("callers") List<Set<Integer>> callers) {
    for (var now : List.of(OPENS, SPILLS)) {
      var allotment = new Allotment(shares);
      var drawn = new ArrayList<Integer>();
      for (var entitled : callers) {
        var before = allotment.leftFor(entitled, now);
        var share = allotment.take(entitled, now);
        assertThat(share.isPresent()).isEqualTo(before > 0);
        share.ifPresent(drawn::add);
      }
      for (var share : shares) {
        assertThat(drawn.stream().filter(each -> each == share.number()).count())
            .isLessThanOrEqualTo(share.remaining());
      }
      assertThat(allotment.isSoldOut())
          .isEqualTo(drawn.size() == shares.stream().mapToInt(ShareLeft::remaining).sum());
    }
  }

  /// What is drawn from a priority share before its hour is drawn by its own.
  @Property
  void aPriorityIsKeptForItsOwn(
      @ForAll("shares") List<ShareLeft> shares, @ForAll("callers") List<Set<Integer>> callers) {
    var allotment = new Allotment(shares);
    for (var entitled : callers) {
      allotment.take(entitled, OPENS).ifPresent(share -> assertThat(entitled).contains(share));
    }
  }

  /// Whoever comes after the hour finds the rest of every share that spills over, as if there had been one quota.
  @Property
  void afterTheHourThereIsOneQuota(@ForAll("shares") List<ShareLeft> shares) {
    var allotment = new Allotment(shares);
    var open =
        shares.stream().filter(share -> share.isOpen(SPILLS)).mapToInt(ShareLeft::remaining).sum();
    var drawn =
        IntStream.range(0, open + 1)
            .filter(each -> allotment.take(ANYBODY, SPILLS).isPresent())
            .count();
    assertThat(drawn).isEqualTo(open);
  }

  @Property
  void whatIsPutBackIsThereAgain(
      @ForAll("shares") List<ShareLeft> shares, @ForAll("callers") List<Set<Integer>> callers) {
    var allotment = new Allotment(shares);
    for (var entitled : callers) {
      var before = allotment.leftFor(entitled, OPENS);
      allotment.take(entitled, OPENS).ifPresent(allotment::putBack);
      assertThat(allotment.leftFor(entitled, OPENS)).isEqualTo(before);
    }
  }

  @Provide
  Arbitrary<List<ShareLeft>> shares() {
    var remaining = Arbitraries.integers().between(0, 6);
    var priority = Combinators.combine(remaining, Arbitraries.of(true, false)).as(Left::new);
    return Combinators.combine(remaining, priority.list().ofMaxSize(3))
        .as((open, priorities) -> {
          var shares = new ArrayList<ShareLeft>();
          shares.add(share(0, open));
          for (var each : priorities) {
            var number = shares.size();
            shares.add(
                each.spills()
                    ? spilling(number, each.remaining())
                    : share(number, each.remaining()));
          }
          return List.copyOf(shares);
        });
  }

  private record Left(int remaining, boolean spills) {}

  @Provide
  Arbitrary<List<Set<Integer>>> callers() {
    return Arbitraries.integers()
        .between(1, 3)
        .set()
        .ofMaxSize(3)
        .map(priorities -> {
          Set<Integer> entitled = new HashSet<>(priorities);
          entitled.add(0);
          return entitled;
        })
        .list()
        .ofMaxSize(30);
  }

  private static ShareLeft share(int number, int remaining) {
    return new ShareLeft(number, remaining, null);
  }

  private static ShareLeft spilling(int number, int remaining) {
    return new ShareLeft(number, remaining, SPILLS);
  }
}
