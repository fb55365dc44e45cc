package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "40001, true",
    "40P01, true",
    "53300, true",
    "57P01, true",
    "57014, true",
    "55P03, true",
    "25006, true",
    "23505, false",
    "22001, false",
    "42P01, false"
  })
  void theStateTellsWhatPasses(String state, boolean passes) {
    var failure = new RuntimeException(new SQLException("x", state));

    assertThat(Faults.ofTheInfrastructure(failure)).isEqualTo(passes);
  }

  @Test
  void aFullPoolPasses() {
    var full = new SQLException("Sorry, acquisition timeout!");

    assertThat(Faults.ofTheInfrastructure(new SqlFault(full))).isTrue();
    assertThat(Faults.ofTheInfrastructure(new SQLTransientConnectionException())).isTrue();
  }

  @Test
  void aRuleOfOursDoesNot() {
    assertThat(Faults.ofTheInfrastructure(new IllegalArgumentException("x"))).isFalse();
  }
}
