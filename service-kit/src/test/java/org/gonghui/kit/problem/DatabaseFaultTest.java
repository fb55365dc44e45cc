package org.gonghui.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "40001, true",
    "40P01, true",
    "53300, true",
    "57P01, true",
    "57014, true",
    "58030, true",
    "55P03, true",
    "25006, true",
    "25P03, true",
    "23505, false",
    "22001, false",
    "55000, false",
    "42P01, false"
  })
  void theStateTellsWhatPasses(String state, boolean passes) {
    var failure = new RuntimeException(new SQLException("x", state));

    assertThat(DatabaseFault.isOutage(failure)).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"40001, true", "40P01, true", "55P03, true", "08006, false", "23505, false"})
  void whoStoodInAnothersWayIsTold(String state, boolean contended) {
    var failure = new RuntimeException(new SQLException("x", state));

    assertThat(DatabaseFault.isContended(failure)).isEqualTo(contended);
  }

  @Test
  void aFullPoolPasses() {
    var full = new SQLException("Sorry, acquisition timeout!");

    assertThat(DatabaseFault.isOutage(new RuntimeException(full))).isTrue();
    assertThat(DatabaseFault.isOutage(new SQLTransientConnectionException())).isTrue();
  }

  @Test
  void whatHasNoStateIsThePoolsOrNobodys() {
    assertThat(DatabaseFault.isOutage(new SQLException("a parameter was not set"))).isFalse();
    assertThat(DatabaseFault.of(new SQLException("a parameter was not set"))).isEmpty();
  }

  @Test
  void theFaultUnderAnotherOneCounts() {
    var under =
        new SQLException("the transaction has no connection", new SQLException("x", "08006"));

    assertThat(DatabaseFault.of(under)).contains(new DatabaseFault.Away());
  }

  /// As Narayana tells it: the caller's commit has no cause, the connection's is beside it.
  @Test
  void aCommitThatFoundTheDatabaseGonePasses() {
    var lost = new XAException("commit");
    lost.initCause(new SQLException("terminating connection", "57P01"));
    var rolledBack = new RollbackException("Could not commit transaction.");
    rolledBack.addSuppressed(lost);

    assertThat(DatabaseFault.of(new RuntimeException(rolledBack)))
        .contains(new DatabaseFault.Away());
  }

  @Test
  void whatWentWrongFirstCountsMost() {
    var overtaken = new OptimisticLockException();
    overtaken.addSuppressed(new SQLException("could not be closed", "08006"));

    assertThat(DatabaseFault.of(overtaken)).contains(new DatabaseFault.Overtaken());
  }

  @Test
  void whoWasOvertakenIsToldButNotTriedWithoutEnd() {
    var overtaken = new OptimisticLockException();

    assertThat(DatabaseFault.of(overtaken)).contains(new DatabaseFault.Overtaken());
    assertThat(new DatabaseFault.Overtaken().passes()).isTrue();
    assertThat(DatabaseFault.isOutage(overtaken)).isFalse();
  }

  @Test
  void aRuleOfOursDoesNot() {
    assertThat(DatabaseFault.isOutage(new IllegalArgumentException("x"))).isFalse();
  }
}
