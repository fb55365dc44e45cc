package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Every caller and title is new each time: it holds on a database that has seen it before.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IdempotencyIT {
  private final NoteWriter writer = new NoteWriter("somebody " + UUID.randomUUID());
  private final UUID person = UUID.randomUUID();

  @Inject TestLogins logins;
  @Inject StoredAnswers answers;

  @Test
  void theSameKeyRacedBy32CallersHasOneEffectAnd32EqualAnswers() throws Exception {
    var barrier = new CyclicBarrier(32);
    var note = writer.note();
    Callable<Response> call =
        () -> {
          barrier.await();
          return writer.write("race", note);
        };
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          callers.invokeAll(Collections.nCopies(32, call)).stream()
              .map(answer -> answer.resultNow())
              .toList();
      assertThat(answers).extracting(Response::statusCode).containsOnly(201);
      assertThat(answers.stream().map(a -> a.body().asString()).distinct()).hasSize(1);
      assertThat(answers.stream().map(a -> a.header("Location") + a.header("ETag")).distinct())
          .hasSize(1);
      assertThat(answers).filteredOn(a -> a.header("Idempotent-Replayed") == null).hasSize(1);
    }
  }

  @Test
  void aRepetitionGetsTheAnswerWithItsHeaders() {
    var note = writer.note();
    var first = writer.write("k", note);
    var again = writer.write("k", note);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.contentType()).startsWith("application/json");
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
  }

  @Test
  void aKeyBelongsToOneContentAndOneCaller() {
    assertThat(writer.write("k", writer.note()).statusCode()).isEqualTo(201);
    assertRefused(writer.write("k", writer.note("another")), 422, "KEY_REUSED");
    var somebodyElse = new NoteWriter("not " + writer.subject());
    assertThat(somebodyElse.write("k", somebodyElse.note()).statusCode()).isEqualTo(201);
  }

  @Test
  void aRefusalIsJudgedAnew() {
    var note = writer.note();
    assertThat(writer.write("first", note).statusCode()).isEqualTo(201);
    assertRefused(writer.write("second", note), 409, "STATE_CONFLICT");

    Database.execute("delete from note where title = ?", writer.subject());
    assertThat(writer.write("second", note).header("Idempotent-Replayed")).isNull();
    assertThat(writer.write("second", note).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void whereMoneyMovesAKeyIsRequired() {
    var answer = writer.officer().body(writer.note()).post("/v1/notes");
    assertRefused(answer, 400, "IDEMPOTENCY_KEY_REQUIRED");
  }

  @Test
  void elsewhereWhoSendsNoKeyIsTakenAtTheirWord() {
    logins.bind(writer.subject(), person);
    var first = writer.as("member").post("/v1/own-notes");
    var again = writer.as("member").post("/v1/own-notes");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isNotEqualTo(first.asString());
  }

  @Test
  void aKeyIsOneWordOfPrintableAscii() {
    assertThat(writer.write("x".repeat(255), writer.note()).statusCode()).isEqualTo(201);
    for (var key : new String[] {"x".repeat(256), "two words"}) {
      assertRefused(writer.write(key, writer.note()), 400, "INVALID_IDEMPOTENCY_KEY");
    }
  }

  /// Another copy is a connection that holds the row of the key and does not end.
  @Test
  void aKeyThatAnotherCopyIsAtIsInUseAsItIsOnThisOne() throws SQLException {
    var note = writer.note();
    assertThat(writer.write("held", note).statusCode()).isEqualTo(201);
    try (var copy = Database.connect();
        var holding = copy.createStatement()) {
      copy.setAutoCommit(false);
      // the one who inserts the key again waits for what becomes of this
      assertThat(
              holding.executeUpdate(
                  "delete from idempotency_key where id = (select id from idempotency_key order by created_at desc limit 1)"))
          .isOne();

      var answer = writer.write("held", note);

      assertRefused(answer, 409, "KEY_IN_USE");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      copy.rollback();
    }
    assertThat(writer.write("held", note).header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void theNewsOfABindingThatArrivesOnTheWaySpoilsNoKey() {
    logins.bindOnceAskedFor(writer.subject(), person);

    var early = writer.own("member");
    var first = writer.own("member");
    var again = writer.own("member");

    assertRefused(early, 409, "MEMBERSHIP_NOT_YET_KNOWN");
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  /// Its application was decided meanwhile, say: the login is somebody's now.
  @Test
  void whatALoginWasAnsweredBeforeItWasKnownWhoseItIsItGetsAgain() {
    var note = writer.note();
    var first = writer.write("early", note);
    logins.bind(writer.subject(), person);

    var again = writer.write("early", note);

    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void anAnswerUnderOtherRightsIsVoidAndTheCallIsJudgedAnew() {
    logins.bind(writer.subject(), person);
    var first = writer.own("member");

    var anew = writer.own("member", "officer");
    var again = writer.own("member", "officer");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(201);
    assertThat(anew.header("Idempotent-Replayed")).isNull();
    assertThat(anew.asString()).isNotEqualTo(first.asString());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(anew.asString());
  }

  @Test
  void aVoidAnswerStaysVoidWhenTheCallIsRefusedNow() {
    logins.bind(writer.subject(), person);
    var first = writer.own("member");

    assertThat(writer.own("officer").statusCode()).isEqualTo(403);
    assertThat(writer.own("member").asString()).isEqualTo(first.asString());
  }

  @Test
  void anAnswerIsForgottenAfterThreeDays() {
    writer.write("old", writer.note());
    Database.execute("update idempotency_key set created_at = now() - interval '73 hours'");
    writer.write("young", writer.note("young"));

    answers.forget();

    assertThat(Database.number("select count(*) from idempotency_key")).isOne();
  }

  private static void assertRefused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
