package org.gonghui.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gonghui.bench.Timed;
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
    assertThat(met.of(Ending.ANSWERED)).map(Met.Share::p99).contains(3.0);
    assertThat(met.of(Ending.BROKEN)).isEmpty();
    assertThat(met.calls(Ending.BROKEN)).isZero();
  }

  @Test
  void oneRefusalSpoilsWhatMustAllBeAnswered() {
    assertThatThrownBy(met()::mustAllBeAnswered).hasMessageContaining("REFUSED");
    var good = Met.of(List.of(new Timed<>(Ending.ANSWERED, MILLISECOND)));
    assertThat(good.mustAllBeAnswered().calls()).isEqualTo(1);
  }

  @Test
  void whereNobodyWasCalledNotAllWereAnswered() {
    assertThatThrownBy(new Counts(1, Map.of())::mustAllBeAnswered)
        .isInstanceOf(IllegalStateException.class);
    assertThat(new Counts(2, Map.of(Ending.ANSWERED, 10L)).mustAllBeAnswered()).isEqualTo(10);
  }

  @Test
  void theProgramsUnderstandEachOther() throws IOException {
    assertThat(JSON.readValue(JSON.writeValueAsString(met()), Met.class)).isEqualTo(met());
    var counts = new Counts(2.5, Map.of(Ending.ANSWERED, 10L));
    assertThat(JSON.readValue(JSON.writeValueAsString(counts), Counts.class)).isEqualTo(counts);
    var pace = new Order.Pace(21_000, "/v1/me/card", 1, 10, 100, 1_000);
    assertThat(JSON.readValue(JSON.writeValueAsString(pace), Order.class)).isEqualTo(pace);
    var saturate = new Order.Saturate(21_000, "/v1/me/card", 10, 32);
    assertThat(JSON.readValue(JSON.writeValueAsString(saturate), Order.class)).isEqualTo(saturate);
  }

  private static Met met() {
    return Met.of(
        List.of(
            new Timed<>(Ending.ANSWERED, MILLISECOND),
            new Timed<>(Ending.REFUSED, 2 * MILLISECOND),
            new Timed<>(Ending.ANSWERED, 3 * MILLISECOND)));
  }
}
