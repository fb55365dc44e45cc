package org.gonghui.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.kit.http.Judge.MEMBER;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.http.KeyedCalls.Granted;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/// Writes that are judged many in one transaction. Each is new to every test.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KeyedBatchIT {
  @Inject KeyedBatch batch;
  @Inject Judge judge;

  private final KeyedWrite first = write("first");
  private final KeyedWrite second = write("second");
  private final KeyedWrite third = write("third");

  @Test
  void whatWasAnsweredIsAnsweredAgainAndTheRestComesForTheFirstTime() {
    var answers = judge.judge(Map.of(first, created("one"), second, created("two")), List.of());
    assertThat(answers).containsOnlyKeys(first, second);
    answers.values().forEach(Judge::assertFirst);

    var later = judge.take(first, second, third);

    assertAgain(later.get(first), "one");
    assertAgain(later.get(second), "two");
    assertFirst(later.get(third));
  }

  @Test
  void oneWriteIsABatchAndNoneIsOneToo() {
    judge.answer(first, "alone");

    assertAgain(judge.take(first).get(first), "alone");
    assertThat(judge.take()).isEmpty();
    assertThat(judge.look()).isEmpty();
  }

  @Test
  void whatWasRefusedGivesItsKeyBack() {
    judge.judge(Map.of(first, created("one")), List.of(second));

    assertThat(rows(first, second)).isOne();
    assertFirst(judge.take(second).get(second));
  }

  @Test
  void aKeyIsForOneContent() {
    judge.answer(first, "one");
    judge.answer(second, "two");
    var other = new KeyedWrite(new KeyedCall(first.id(), "something else"), MEMBER);

    var answers = judge.take(other, second);

    assertRefused(answers.get(other), "KEY_REUSED");
    assertAgain(answers.get(second), "two");
  }

  @Test
  void anAnswerUnderOtherRightsIsVoidAndStaysSoWhenTheWriteIsRefusedNow() {
    judge.answer(first, "one");
    var richer =
        new KeyedWrite(
            first.call(),
            new Granted(Set.of("member", "officer"), Set.of(), Optional.empty(), MEMBER.person()));

    assertFirst(judge.take(richer).get(richer));
    assertAgain(judge.take(first).get(first), "one");

    judge.answer(richer, "more");
    assertAgain(judge.take(richer).get(richer), "more");
    assertFirst(judge.take(first).get(first));
  }

  @Test
  void whatALoginWasAnsweredBeforeItWasKnownWhoseItIsItGetsAgain() {
    judge.answer(first, "one");
    var known = Optional.of(UUID.randomUUID());

    QuarkusTransaction.requiringNew()
        .run(() -> assertAgain(batch.take(List.of(first), write -> known).get(first), "one"));
  }

  @Test
  void anAnswerIsForWhoeverTheLoginTurnedOutToBe() {
    var known = Optional.of(UUID.randomUUID());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          batch.take(List.of(first), write -> known);
          batch.keep(Map.of(first, created("one")), List.of(), write -> known);
        });

    assertFirst(judge.look(first).get(first));
    QuarkusTransaction.requiringNew()
        .run(() -> assertAgain(batch.look(List.of(first), write -> known).get(first), "one"));
  }

  @Test
  void anAnswerIsAsOldAsItsKeeping() {
    judge.answer(first, "one");
    Database.execute(
        "update idempotency_key set rights = '', created_at = now() - interval '71 hours' where id = ?",
        first.id());

    judge.answer(first, "anew");

    assertThat(
            Database.number(
                "select count(*) from idempotency_key where id = ? and created_at > now() - interval '1 hour'",
                first.id()))
        .isOne();
  }
}
