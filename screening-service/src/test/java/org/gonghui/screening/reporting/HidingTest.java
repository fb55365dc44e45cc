package org.gonghui.screening.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HidingTest {
  private static final LocalDate FRIDAY = LocalDate.of(2018, 11, 9);
  private static final UUID HOSPITAL = new UUID(1, 1);
  private static final UUID OTHER_HOSPITAL = new UUID(1, 2);
  private static final UUID UNION = new UUID(2, 1);
  private static final UUID OTHER_UNION = new UUID(2, 2);

  @Test
  void aTotalThatTellsOfTheOnlyUnionIsHiddenByHospitalToo() {
    var everybody = List.of(recalled(HOSPITAL, UNION), recalled(OTHER_HOSPITAL, UNION));

    assertThat(Stream.of(By.values()).map(by -> hidden(by, Period.DAY, everybody).total()))
        .containsOnly(true);
  }

  @Test
  void whoIsAtNoHospitalYetHidesNoHospital() {
    var everybody =
        List.of(
            recalled(HOSPITAL, UNION),
            recalled(HOSPITAL, OTHER_UNION),
            new PersonProgress(null, UNION, true, FRIDAY, null, false, false, null));

    assertThat(hidden(By.HOSPITAL, Period.ALL, everybody).total()).isTrue();
  }

  @Test
  void theTotalOfSeveralIsShown() {
    var everybody = List.of(recalled(HOSPITAL, UNION), recalled(OTHER_HOSPITAL, OTHER_UNION));

    var hidden = hidden(By.ORGANIZATION, Period.WEEK, everybody);

    assertThat(hidden.total()).isFalse();
    assertThat(hidden.rows()).containsExactlyInAnyOrder(0, 1);
  }

  private static Hiding.Hidden hidden(By by, Period period, List<PersonProgress> everybody) {
    var overall = Stream.of(By.values()).map(each -> tally(each, Period.ALL, everybody)).toList();
    return new Hiding(new SmallCounts(5), overall, false)
        .of(tally(by, period, everybody))
        .recalled();
  }

  private static NamedTally tally(By by, Period period, List<PersonProgress> everybody) {
    var tally = new Tally(by, period, FRIDAY, FRIDAY);
    everybody.forEach(tally::add);
    return new NamedTally(tally, new RowNames.Named(Map.of()));
  }

  private static PersonProgress recalled(UUID hospital, UUID union) {
    return new PersonProgress(hospital, union, true, FRIDAY, FRIDAY, true, true, null);
  }
}
