package org.gonghui.bench.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainJdbcTest {

  @Test
  void aPipelineIsOneRoundTripAndEveryOtherStatementAnother() {
    var script =
        """
        -- a comment; with a semicolon
        \\set key random(1, 9)
        begin;
        \\startpipeline
        set local lock_timeout = '5s';
        insert into a values (:key::text)
          on conflict do nothing;
        \\endpipeline
        select 1 from a
          where b = :key;
        commit;
        """;
    assertThat(PlainJdbc.steps(script))
        .containsExactly(
            "set local lock_timeout = '5s';insert into a values (?::text)\n  on conflict do nothing",
            "select 1 from a\n  where b = ?");
  }
}
