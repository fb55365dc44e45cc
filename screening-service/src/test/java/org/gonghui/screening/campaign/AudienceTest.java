package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

  @ParameterizedTest(name = "born {0}-{1}, from 35 to 64: {2}")
  @CsvSource({
    "1983, 11, true", // 35 this month
    "1983, 12, false", // 35 next month
    "1954, 10, true", // 64
    "1953, 12, true", // 65 next month
    "1953, 11, false", // 65 this month
    "1970, 1, true",
    "2000, 1, false",
  })
  void isReachedWithTheFirstDayOfTheMonth(int year, int month, boolean due) {
    var audience = new Audience(Audience.Sex.FEMALE, 35, 64, false, false);

    assertThat(isDue(audience, year, month, LocalDate.of(2018, 11, 9))).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"1900, 1", "2018, 11"})
  void withoutAgesTakesEverybody(int year, int month) {
    var audience = new Audience(Audience.Sex.FEMALE, null, null, false, false);

    assertThat(isDue(audience, year, month, LocalDate.of(2018, 11, 9))).isTrue();
  }

  @Property
  void agreesWithTheCalendarOnTheFirstOfTheMonth(
      @ForAll @IntRange(min = 0, max = 60) int minAge,
      @ForAll @IntRange(min = 0, max = 60) int more,
      @ForAll @IntRange(min = 1930, max = 2018) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    var today = LocalDate.of(2019, 7, 31);
    var audience = new Audience(Audience.Sex.MALE, minAge, minAge + more, false, false);
    int age = Period.between(LocalDate.of(year, month, 1), today).getYears();

    assertThat(isDue(audience, year, month, today))
        .isEqualTo(minAge <= age && age <= minAge + more);
  }

  private static boolean isDue(Audience audience, int year, int month, LocalDate today) {
    var born = audience.born(today);
    int at = Audience.month(year, month);
    return born.first() <= at && at <= born.last();
  }
}
