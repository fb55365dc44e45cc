package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetTest {
  private static final long MILLISECOND = 1_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void anAnswerThatNobodyWaitsForAnyMoreIsLate() {
    assertThat(Ending.ANSWERED.within(2, 1)).isEqualTo(Ending.LATE);
    assertThat(Ending.ANSWERED.within(1, 1)).isEqualTo(Ending.ANSWERED);
    assertThat(Ending.REFUSED.within(2, 1)).isEqualTo(Ending.REFUSED);
  }

  @Test
  void aRefusalIsGoodThatSaysWhenToComeAgain() {
    assertThat(Ending.of(new Head(503, Map.of("retry-after", "1")))).isEqualTo(Ending.REFUSED);
    assertThat(Ending.of(new Head(429, Map.of()))).isEqualTo(Ending.TURNED_AWAY);
    assertThat(Ending.of(new Head(500, Map.of()))).isEqualTo(Ending.OTHER);
    assertThat(Ending.of(new Head(200, Map.of()))).isEqualTo(Ending.ANSWERED);
  }

  @Test
  void callsAreCountedByTheirEnding() {
    var met = met();
    assertThat(met.calls(Ending.ANSWERED)).isEqualTo(2);
    assertThat(met.calls(Ending.ANSWERED, Ending.REFUSED)).isEqualTo(3);
    assertThat(met.of(Ending.ANSWERED).p99()).isEqualTo(3);
    assertThat(met.of(Ending.BROKEN).calls()).isZero();
  }

  @Test
  void oneRefusalSpoilsWhatMustAllBeAnswered() {
    assertThatThrownBy(met()::mustAllBeAnswered).hasMessageContaining("REFUSED");
    var good = Met.of(1, List.of(new Timed<>(Ending.ANSWERED, MILLISECOND)));
    assertThat(good.mustAllBeAnswered()).isEqualTo(good);
  }

  @Test
  void theProgramsUnderstandEachOther() throws IOException {
    assertThat(JSON.readValue(JSON.writeValueAsString(met()), Met.class)).isEqualTo(met());
    var order = new Order(21_000, "/v1/me/card", 0, 100, 10, 1_000);
    assertThat(JSON.readValue(JSON.writeValueAsString(order), Order.class)).isEqualTo(order);
  }

  private static Met met() {
    return Met.of(
        2.5,
        List.of(
            new Timed<>(Ending.ANSWERED, MILLISECOND),
            new Timed<>(Ending.REFUSED, 2 * MILLISECOND),
            new Timed<>(Ending.ANSWERED, 3 * MILLISECOND)));
  }
}
