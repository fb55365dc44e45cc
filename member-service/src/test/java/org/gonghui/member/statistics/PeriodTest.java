package org.gonghui.member.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gonghui.kit.problem.Refusal;

class PeriodTest {

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1949, 10, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 200)
  void endsNoEarlierThanItBegins(@ForAll("days") LocalDate one, @ForAll("days") LocalDate another) {
    if (one.isAfter(another)) {
      assertThatThrownBy(() -> Period.of(one, another)).isInstanceOf(Refusal.class);
    } else {
      var period = Period.of(one, another);
      assertThat(period.firstDay()).isEqualTo(one).isEqualTo(period.changesFrom());
      assertThat(period.lastDay()).isEqualTo(another);
    }
  }

  @Property(tries = 200)
  void withoutABeginningTakesInEveryDayAndTellsNoChange(@ForAll("days") LocalDate day) {
    var period = Period.of(null, day);
    assertThat(period.hasBeginning()).isFalse();
    assertThat(period.firstDay()).isBefore(day);
    assertThat(period.changesFrom()).isAfter(day);
  }

  @Property(tries = 200)
  void withoutAnEndGoesBeyondEveryDay(@ForAll("days") LocalDate day) {
    assertThat(Period.of(day, null).lastDay()).isAfter(day);
  }
}
