package org.gonghui.screening.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2018, 11, 9);
  private static final UUID HOSPITAL = new UUID(1, 1);
  private static final UUID UNION = new UUID(2, 1);

  @Test
  void countsInvitationsAndSessionsByTheirOwnDays() {
    var tally = new Tally(By.ORGANIZATION, Period.DAY, FRIDAY, FRIDAY);
    tally.add(
        new PersonProgress(
            HOSPITAL, UNION, true, FRIDAY.minusDays(4), FRIDAY.minusDays(1), true, true, FRIDAY));

    assertThat(tally.rows())
        .containsEntry(key(UNION, FRIDAY.minusDays(4)), new Counts(1, 1, 0, 0, 0, 0, 0))
        .containsEntry(key(UNION, FRIDAY.minusDays(1)), new Counts(0, 0, 1, 1, 1, 0, 0))
        .containsEntry(key(UNION, FRIDAY), new Counts(0, 0, 0, 0, 0, 1, 0))
        .hasSize(3);
  }

  @Test
  void aWeekBeginsOnMonday() {
    var tally = new Tally(By.HOSPITAL, Period.WEEK, FRIDAY, FRIDAY);
    tally.add(
        new PersonProgress(HOSPITAL, UNION, true, FRIDAY.minusDays(4), FRIDAY, true, false, null));

    assertThat(tally.rows())
        .containsOnlyKeys(
            new Tally.Key(Optional.of(HOSPITAL), Optional.of(LocalDate.of(2018, 11, 5))));
  }

  @Test
  void bookedForADateThatIsPastWithoutAnAnswerIsOverdue() {
    var tally = new Tally(By.HOSPITAL, Period.ALL, FRIDAY, FRIDAY);
    tally.add(
        new PersonProgress(HOSPITAL, UNION, true, FRIDAY, FRIDAY.minusDays(1), false, false, null));
    tally.add(new PersonProgress(HOSPITAL, UNION, true, FRIDAY, FRIDAY, false, false, null));
    tally.add(
        new PersonProgress(HOSPITAL, UNION, true, FRIDAY, FRIDAY.minusDays(1), true, false, null));

    assertThat(tally.total()).isEqualTo(new Counts(3, 3, 3, 1, 0, 0, 1));
  }

  @Test
  void whoIsAtNoHospitalYetHasARowOfTheirOwn() {
    var tally = new Tally(By.HOSPITAL, Period.ALL, FRIDAY, FRIDAY);
    tally.add(new PersonProgress(null, UNION, true, FRIDAY, null, false, false, null));

    assertThat(tally.rows()).containsOnlyKeys(new Tally.Key(Optional.empty(), Optional.empty()));
  }

  @Property
  void rowsAddUpToTheTotal(
      @ForAll("everybody") List<PersonProgress> everybody, @ForAll By by, @ForAll Period period) {
    var tally = new Tally(by, period, FRIDAY, FRIDAY);
    everybody.forEach(tally::add);

    var sum = tally.rows().values().stream().reduce(Counts.NONE, Counts::plus);

    assertThat(sum).isEqualTo(tally.total());
    assertThat(tally.total().due())
        .isEqualTo(everybody.stream().filter(PersonProgress::due).count());
  }

  @Provide
  Arbitrary<List<PersonProgress>> everybody() {
    var days = Arbitraries.integers().between(-20, 20).map(FRIDAY::plusDays).injectNull(0.3);
    var hospitals = Arbitraries.of(HOSPITAL, new UUID(1, 2)).injectNull(0.2);
    var flags = Arbitraries.of(true, false);
    return Combinators.combine(hospitals, flags, days, days, flags, flags, days)
        .as((hospital, due, invited, session, attended, recalled, confirmed) ->
            new PersonProgress(
                hospital, UNION, due, invited, session, attended, recalled, confirmed))
        .list()
        .ofMaxSize(40);
  }

  private static Tally.Key key(UUID group, LocalDate day) {
    return new Tally.Key(Optional.of(group), Optional.of(day));
  }
}
