package org.gonghui.member.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.paging.Page;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MemberStatisticsTest {
  private static final Instant NOW = Instant.parse("2018-01-03T01:00:00Z");
  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
  private static final Counts TOTAL = new Counts(60_263, 59_408, 4_956);
  private static final UUID UNION = new UUID(1, 2);

  private static MemberStatistics told(
      Breakdown by, @Nullable LocalDate from, String key, Counts counts) {
    var line = new MemberLine(NOW, TOTAL, key, null, counts);
    var question = new MemberQuestion(UNION, by, Period.of(from, null));
    return MemberStatistics.of(question, new Page<>(List.of(line), null, null));
  }

  @ParameterizedTest
  @EnumSource(Breakdown.class)
  void tellsTheTotalWhereNoLineIs(Breakdown by) {
    var told = told(by, NEW_YEAR, "", new Counts(0, 0, 0));
    assertThat(told.items()).isEmpty();
    assertThat(told.asOf()).isEqualTo(NOW);
    assertThat(told.total().members()).isEqualTo(60_263);
    assertThat(told.total().cards()).isEqualTo(59_408);
    assertThat(told.total().change()).isEqualTo(4_956);
  }

  @Test
  void tellsNoChangeOfAPeriodWithoutABeginning() {
    var told = told(Breakdown.FORM, null, "COURIER", new Counts(5, 4, 3));
    assertThat(told.total().change()).isNull();
    assertThat(told.items().getFirst().change()).isNull();
    assertThat(told.items().getFirst().form()).isEqualTo("COURIER");
  }

  @Test
  void tellsTheChangeOfAMonthInAnyCase() {
    var month = told(Breakdown.MONTH, null, "2017-05", new Counts(5, 4, 3)).items().getFirst();
    assertThat(month.month()).isEqualTo("2017-05");
    assertThat(month.change()).isEqualTo(3);
    assertThat(month.organizationId()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Breakdown.class,
      names = {"AREA", "EMPLOYER", "UNION"})
  void namesTheUnionThatALineIsOf(Breakdown by) {
    var line = told(by, null, UNION.toString(), new Counts(5, 4, 3)).items().getFirst();
    assertThat(line.organizationId()).isEqualTo(UNION);
    assertThat(line.form()).isNull();
    assertThat(line.month()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"area, AREA", "employer, EMPLOYER", "form, FORM", "month, MONTH", "union, UNION"})
  void isAskedForInSmallLetters(String word, Breakdown by) {
    assertThat(Breakdown.of(word)).isEqualTo(by);
    assertThatThrownBy(() -> Breakdown.of(by.name())).isInstanceOf(Refusal.class);
  }
}
