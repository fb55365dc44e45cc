package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// The rows of answered writes. Every caller and title is new each time, as in [IdempotencyIT].
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StoredAnswersIT {
  private static final String NEWEST =
      "(select id from idempotency_key order by created_at desc limit 1)";

  @Inject StoredAnswers answers;

  private final NoteWriter writer = new NoteWriter("somebody " + UUID.randomUUID());

  @Test
  void aKeyFindsItsOwnAnswerAmongOthers() {
    var first = writer.write("first", writer.note());
    writer.write("second", writer.note("another"));

    var again = writer.write("first", writer.note());

    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  /// Another copy of the service is a connection that has the row of the key.
  @Test
  void whoFindsTheKeyHeldWaits() throws SQLException {
    var note = writer.note();
    assertThat(writer.write("held", note).statusCode()).isEqualTo(201);
    Future<Response> again;
    try (var copy = Database.connect();
        var holding = copy.createStatement()) {
      copy.setAutoCommit(false);
      holding.execute("select 1 from idempotency_key where id = " + NEWEST + " for update");

      again = CompletableFuture.supplyAsync(() -> writer.write("held", note));
      await().until(StoredAnswersIT::somebodyWaitsForAKey);
      copy.rollback();
    }
    assertThat(again)
        .succeedsWithin(Duration.ofSeconds(10))
        .extracting(answer -> answer.header("Idempotent-Replayed"))
        .isEqualTo("true");
  }

  @Test
  void anAnswerThatWasJudgedAnewIsKeptAsLongAsANewOne() {
    var note = writer.note();
    assertThat(writer.write("old", note).statusCode()).isEqualTo(201);
    Database.execute(
        "update idempotency_key set rights = '', created_at = now() - interval '71 hours' where id = "
            + NEWEST);
    Database.execute("delete from note where title = ?", writer.subject());

    assertThat(writer.write("old", note).header("Idempotent-Replayed")).isNull();

    assertThat(
            Database.number(
                "select count(*) from idempotency_key where created_at between now() - interval '72 hours' and now() - interval '70 hours'"))
        .isZero();
  }

  /// Five seconds are for the row of the key alone.
  @Test
  void whatTheWriteItselfWaitsForMayTakeSixSeconds() throws SQLException {
    Future<Response> written;
    try (var other = Database.connect();
        var holding = other.createStatement()) {
      other.setAutoCommit(false);
      holding.execute(
          "insert into note (id, title) values (gen_random_uuid(), '%s')"
              .formatted(writer.subject()));

      written = CompletableFuture.supplyAsync(() -> writer.write("patient", writer.note()));
      await().until(StoredAnswersIT::aNoteWaitsForSixSeconds);
      other.rollback();
    }
    assertThat(written)
        .succeedsWithin(Duration.ofSeconds(10))
        .extracting(Response::statusCode)
        .isEqualTo(201);
  }

  @Test
  void itsAnswersAreAmongWhatARotationOfKeysSealsAnew() {
    assertThat(answers.columns())
        .containsExactly(new SealedColumn("idempotency_key", "answer", "id"));
  }

  private static boolean aNoteWaitsForSixSeconds() {
    return Database.number(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into note%' and query_start < now() - interval '6 seconds'")
        > 0;
  }

  private static boolean somebodyWaitsForAKey() {
    return Database.number(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from idempotency_key%'")
        > 0;
  }
}
