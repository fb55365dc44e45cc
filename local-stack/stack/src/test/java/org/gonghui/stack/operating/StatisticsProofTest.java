package org.gonghui.stack.operating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gonghui.stack.operating.StatisticsProof.Verdict;
import org.junit.jupiter.api.Test;

class StatisticsProofTest {

  private static Verdict verdict(String report) {
    try {
      return new Verdict(new ObjectMapper().readTree(report));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Test
  void whatIsEqualIsToldWithItsTotals() {
    var verdict =
        verdict(
            """
            {"equal":true,"asOf":"2018-01-03T01:00:00Z","differences":[],
             "totals":[{"thing":"MEMBERS","counted":60263,"found":60263,"differing":0}]}
            """);

    assertThat(verdict.isEqual()).isTrue();
    assertThat(verdict.lines())
        .containsExactly(
            "members          60,263 counted         60,263 found      0 counters differ",
            "Equal to a recount as of 2018-01-03T01:00:00Z");
  }

  @Test
  void whatDiffersIsToldWithItsPlace() {
    var verdict =
        verdict(
            """
            {"equal":false,"asOf":"2018-01-03T01:00:00Z","totals":[],
             "differences":[{"organizationId":"u-1","form":"COURIER","thing":"MEMBERS","counted":5,"dated":6,"found":6},
                            {"organizationId":"u-2","thing":"UNIONS","counted":1,"dated":1,"found":0}]}
            """);

    assertThat(verdict.isEqual()).isFalse();
    assertThat(verdict.lines())
        .containsExactly(
            "  members of u-1 COURIER: counted 5, by days 6, found 6",
            "  unions of u-2: counted 1, by days 1, found 0",
            "NOT equal to a recount as of 2018-01-03T01:00:00Z");
  }
}
