package org.gonghui.member.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gonghui.member.contest.Scoring;
import org.gonghui.member.contest.TieBreak;
import org.gonghui.member.ranking.Ranking.Given;
import org.gonghui.member.ranking.Ranking.Ranked;
import org.gonghui.member.ranking.Ranking.Scored;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Ranking MEAN = new Ranking(Scoring.MEAN, TieBreak.NONE);
  private static final Ranking TRIMMED = new Ranking(Scoring.TRIMMED_MEAN, TieBreak.NONE);

  private static Given given(String total) {
    return given(total, "0");
  }

  private static Given given(String total, String firstMark) {
    return new Given(new BigDecimal(total), new BigDecimal(firstMark));
  }

  private static Scored work(int number, String... totals) {
    return new Scored(
        new UUID(0, number), number, Stream.of(totals).map(RankingTest::given).toList());
  }

  private static List<Integer> ranks(List<Ranked> ranked) {
    return ranked.stream().map(Ranked::rank).toList();
  }

  @Test
  void tiesShareARankAndTheNextIsAsMuchLater() {
    var ranked = MEAN.rank(List.of(work(1, "80"), work(2, "90"), work(3, "90"), work(4, "70")));
    assertThat(ranked).extracting(Ranked::number).containsExactly(2, 3, 1, 4);
    assertThat(ranks(ranked)).containsExactly(1, 1, 3, 4);
  }

  @Test
  void fromFiveJurorsOnTheHighestAndTheLowestAreLeftOut() {
    assertThat(TRIMMED.rank(List.of(work(1, "10", "80", "81", "82", "100"))).getFirst().score())
        .isEqualByComparingTo("81.00");
    assertThat(TRIMMED.rank(List.of(work(1, "10", "80", "82", "100"))).getFirst().score())
        .isEqualByComparingTo("68.00");
    assertThat(MEAN.rank(List.of(work(1, "10", "80", "81", "82", "100"))).getFirst().score())
        .isEqualByComparingTo("70.60");
  }

  @Test
  void oneOfSeveralHighestIsLeftOut() {
    assertThat(TRIMMED.rank(List.of(work(1, "90", "90", "90", "60", "60"))).getFirst().score())
        .isEqualByComparingTo("80.00");
  }

  @Test
  void whatIsShownIsWhatRanks() {
    var ranked = MEAN.rank(List.of(work(1, "88.004", "88"), work(2, "88.001", "88")));
    assertThat(ranks(ranked)).containsExactly(1, 1);
    assertThat(MEAN.rank(List.of(work(1, "88.01", "88"))).getFirst().score())
        .isEqualTo(new BigDecimal("88.01"));
  }

  @Test
  void theFirstCriterionBreaksATieWhereTheContestSaysSo() {
    var one = new Scored(new UUID(0, 1), 1, List.of(given("80", "70"), given("90", "70")));
    var other = new Scored(new UUID(0, 2), 2, List.of(given("85", "90"), given("85", "60")));
    var ranking = new Ranking(Scoring.MEAN, TieBreak.FIRST_CRITERION);
    assertThat(ranking.rank(List.of(one, other)))
        .extracting(Ranked::number, Ranked::rank)
        .containsExactly(tuple(2, 1), tuple(1, 2));
    assertThat(ranks(MEAN.rank(List.of(one, other)))).containsExactly(1, 1);
  }

  @Test
  void theMedianBreaksATieWhereTheContestSaysSo() {
    var ranking = new Ranking(Scoring.MEAN, TieBreak.MEDIAN);
    var ranked =
        ranking.rank(
            List.of(
                work(1, "70", "80", "90"),
                work(2, "60", "85", "95"),
                work(3, "75", "80", "80", "85")));
    assertThat(ranked)
        .extracting(Ranked::number, Ranked::rank)
        .containsExactly(tuple(2, 1), tuple(1, 2), tuple(3, 2));
  }

  @Test
  void ofTwentyFourSpeakersTheTwoFirstGoOn() {
    var works =
        IntStream.rangeClosed(1, 24)
            .mapToObj(n -> work(n, Integer.toString(60 + n), Integer.toString(61 + n)))
            .toList();
    var promotion = Promotion.of(MEAN.rank(works), 2);
    assertThat(promotion.goOn()).containsExactly(new UUID(0, 24), new UUID(0, 23));
    assertThat(promotion.tied()).isEmpty();
  }

  @Test
  void whoSharesTheLastRankThatGoesOnGoesOnAndIsTold() {
    var works = List.of(work(1, "90"), work(2, "80"), work(3, "80"), work(4, "70"));
    var promotion = Promotion.of(MEAN.rank(works), 2);
    assertThat(promotion.goOn()).hasSize(3);
    assertThat(promotion.tied()).containsExactly(new UUID(0, 2), new UUID(0, 3));
    assertThat(Promotion.of(MEAN.rank(works), 3).tied()).isEmpty();
    assertThat(Promotion.of(MEAN.rank(works), 0).goOn()).isEmpty();
    assertThat(Promotion.of(MEAN.rank(works), 9).goOn()).hasSize(4);
  }

  @Property(tries = 300)
  void inWhichOrderJurorsAndWorksAreToldMakesNoDifference(
      @ForAll("rankings") Ranking ranking,
      @ForAll("works") List<Scored> works,
      @ForAll Random random) {
    var shuffled =
        new ArrayList<>(
            works.stream()
                .map(work -> {
                  var jurors = new ArrayList<>(work.given());
                  Collections.shuffle(jurors, random);
                  return new Scored(work.entryId(), work.number(), jurors);
                })
                .toList());
    Collections.shuffle(shuffled, random);
    assertThat(ranking.rank(shuffled)).isEqualTo(ranking.rank(works));
  }

  @Property(tries = 300)
  void aRankIsOneMoreThanThoseWhoAreBetter(
      @ForAll("rankings") Ranking ranking, @ForAll("works") List<Scored> works) {
    var ranked = ranking.rank(works);
    assertThat(ranked).hasSameSizeAs(works);
    for (var work : ranked) {
      assertThat(work.rank())
          .isEqualTo(1 + (int) ranked.stream().filter(better -> compare(better, work) > 0).count());
    }
  }

  @Property(tries = 300)
  void everyTwoWorksHaveAnOrderAndEqualOnesTheSameRank(
      @ForAll("rankings") Ranking ranking, @ForAll("works") List<Scored> works) {
    var ranked = ranking.rank(works);
    for (var i = 1; i < ranked.size(); i++) {
      var before = ranked.get(i - 1);
      var behind = ranked.get(i);
      var level = compare(before, behind) == 0;
      assertThat(compare(before, behind)).isNotNegative();
      assertThat(before.rank() == behind.rank()).isEqualTo(level);
      assertThat(!level || before.number() < behind.number()).isTrue();
    }
  }

  @Property(tries = 300)
  void atLeastAsManyGoOnAsWerePlannedAndNobodyIsPassedOver(
      @ForAll("works") List<Scored> works, @ForAll @IntRange(min = 1, max = 12) int planned) {
    var ranked = MEAN.rank(works);
    var promotion = Promotion.of(ranked, planned);
    assertThat(promotion.goOn().size()).isGreaterThanOrEqualTo(Math.min(planned, works.size()));
    assertThat(promotion.goOn())
        .isEqualTo(ranked.stream().limit(promotion.goOn().size()).map(Ranked::entryId).toList());
    assertThat(promotion.tied().isEmpty()).isEqualTo(promotion.goOn().size() <= planned);
  }

  private static int compare(Ranked one, Ranked other) {
    var byScore = one.score().compareTo(other.score());
    return byScore == 0 ? one.tieBreak().compareTo(other.tieBreak()) : byScore;
  }

  @Provide
  Arbitrary<Ranking> rankings() {
    return Combinators.combine(Arbitraries.of(Scoring.class), Arbitraries.of(TieBreak.class))
        .as(Ranking::new);
  }

  /// Few different marks, so that there are ties.
  @Provide
  Arbitrary<List<Scored>> works() {
    var mark =
        Arbitraries.integers().between(158, 164).map(half -> BigDecimal.valueOf(half * 50L, 2));
    var given = Combinators.combine(mark, mark).as(Given::new).list().ofMinSize(1).ofMaxSize(8);
    return given
        .list()
        .ofMaxSize(12)
        .map(all ->
            IntStream.range(0, all.size())
                .mapToObj(n -> new Scored(new UUID(0, n + 1), n + 1, all.get(n)))
                .toList());
  }
}
