package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.kit.http.Judge.assertAgain;
import static org.gonghui.kit.http.Judge.assertFirst;
import static org.gonghui.kit.http.Judge.assertRefused;
import static org.gonghui.kit.http.Judge.created;
import static org.gonghui.kit.http.Judge.rows;
import static org.gonghui.kit.http.Judge.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Batches whose keys another copy of the service is at: a connection of the test's own.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ContendedBatchIT {
  @Inject KeyedBatch batch;
  @Inject Judge judge;
  @Inject EntityManager entities;

  private final KeyedWrite first = write("first");
  private final KeyedWrite second = write("second");
  private final KeyedWrite third = write("third");

  @Test
  void aKeyThatAnotherCopyIsAtIsRefusedAlone() throws SQLException {
    try (var copy = Database.connect()) {
      on(copy, "insert into idempotency_key values (?, '', '', null, now())", second);

      var answers = judge.take(first, second, third);

      assertRefused(answers.get(second), "KEY_IN_USE");
      assertThat(answers.get(second))
          .isInstanceOfSatisfying(
              Repetition.Refused.class,
              refused -> assertThat(refused.refusal().retryAfter()).isOne());
      assertFirst(answers.get(first));
      assertFirst(answers.get(third));
      assertRefused(judge.take(second).get(second), "KEY_IN_USE");
      copy.rollback();
    }
    assertFirst(judge.take(second).get(second));
  }

  /// Who was refused has no key to give back: that of the other copy stays.
  @Test
  void theOthersOfItsBatchAreAnswered() throws SQLException {
    try (var copy = Database.connect()) {
      on(copy, "insert into idempotency_key values (?, '', '', null, now())", second);
      QuarkusTransaction.requiringNew()
          .run(() -> {
            batch.take(List.of(first, second), write -> Optional.empty());
            batch.keep(Map.of(first, created("one")), List.of(), write -> Optional.empty());
          });

      assertAgain(judge.look(first).get(first), "one");
      copy.rollback();
    }
  }

  @Test
  void anAnswerThatAnotherCopyHoldsIsWaitedFor() throws SQLException {
    judge.answer(first, "one");
    try (var copy = Database.connect()) {
      on(copy, "select 1 from idempotency_key where id = ? for update", first);
      var ended = CompletableFuture.runAsync(() -> endOnceSomebodyWaits(copy));

      var again = judge.take(first);

      assertThat(ended).succeedsWithin(Duration.ofSeconds(10));
      assertAgain(again.get(first), "one");
    }
  }

  @Test
  void whoLooksTakesNothingAndWaitsForNobody() throws SQLException {
    judge.answer(first, "one");
    try (var copy = Database.connect()) {
      on(copy, "select 1 from idempotency_key where id = ? for update", first);

      var seen = judge.look(first, second);

      assertAgain(seen.get(first), "one");
      assertFirst(seen.get(second));
      copy.rollback();
    }
    assertThat(rows(first, second)).isOne();
  }

  /// A quarter of a second is for the keys alone.
  @Test
  void theWritesThemselvesMayWaitLonger() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          batch.take(List.of(first, second), write -> Optional.empty());

          assertThat(
                  entities.createNativeQuery("show lock_timeout", String.class).getSingleResult())
              .isEqualTo("10s");
        });
  }

  private static void on(Connection copy, String sql, KeyedWrite write) throws SQLException {
    copy.setAutoCommit(false);
    try (var statement = copy.prepareStatement(sql)) {
      statement.setObject(1, write.id());
      statement.execute();
    }
  }

  private static void endOnceSomebodyWaits(Connection copy) {
    await().until(ContendedBatchIT::somebodyWaitsForAKey);
    try {
      copy.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean somebodyWaitsForAKey() {
    return Database.number(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from idempotency_key%'")
        > 0;
  }
}
