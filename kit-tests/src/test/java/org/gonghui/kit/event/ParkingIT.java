package org.gonghui.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ParkingIT {
  private static final String CONSUMER = "test-in-order";
  private static final String TOPIC = "gonghui.test.in-order";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";

  @Inject TestConsumers consumers;
  @Inject DeadLetterDesk desk;
  @Inject Replays replays;

  @BeforeEach
  void poisonHurts() {
    consumers.poisonHurts.set(true);
  }

  @Test
  void laterEventsOfAKeyWaitBehindOneThatWasGivenUpAndFollowItInOrder() {
    var key = newKey();
    var other = newKey();

    produce(key, 1, "before");
    produce(key, 2, "poison");
    produce(key, 3, "after");
    produce(other, 1, "of another key");
    produce(key, 4, "after that");

    await().untilAsserted(() -> assertThat(letters(key)).hasSize(3));
    await().untilAsserted(() -> assertThat(effects(other)).containsExactly(1L));
    assertThat(effects(key)).containsExactly(1L);
    assertThat(letters(key)).extracting(Letter::tries).containsExactly(1, 0, 0);

    // it fails again: what is behind it goes on waiting
    assertThat(replay(letters(key).getFirst().id()).statusCode()).isEqualTo(202);
    await()
        .untilAsserted(
            () -> assertThat(letters(key)).extracting(Letter::tries).containsExactly(2, 0, 0));
    // nor does one come before its turn when it is asked for
    assertThat(replay(letters(key).getLast().id()).statusCode()).isEqualTo(202);
    produce(key, 5, "later still");
    await().untilAsserted(() -> assertThat(letters(key)).hasSize(4));
    assertThat(effects(key)).containsExactly(1L);

    consumers.poisonHurts.set(false);
    replay(letters(key).getFirst().id());

    await().untilAsserted(() -> assertThat(effects(key)).containsExactly(1L, 2L, 3L, 4L, 5L));
    assertThat(letters(key)).extracting(Letter::state).containsOnly("REPLAYED");
    produce(key, 6, "as ever");
    await().untilAsserted(() -> assertThat(effects(key)).endsWith(6L));
  }

  @Test
  void whatIsParkedDuringAReplayIsReplayedToo() {
    var key = newKey();
    produce(key, 1, "poison");
    produce(key, 2, "after");
    await().untilAsserted(() -> assertThat(letters(key)).hasSize(2));
    var asked = desk.askReplay(UUID.fromString(letters(key).getFirst().id()));
    produce(key, 3, "while the replay is on its way");
    await().untilAsserted(() -> assertThat(letters(key)).hasSize(3));
    consumers.poisonHurts.set(false);

    replays.replay(asked);

    await().untilAsserted(() -> assertThat(effects(key)).containsExactly(1L, 2L, 3L));
    assertThat(letters(key)).extracting(Letter::state).containsOnly("REPLAYED");
  }

  @Test
  void whatWaitsIsFreeOnceTheOneBeforeItIsPutAway() {
    var key = newKey();
    produce(key, 1, "poison");
    produce(key, 2, "after");
    await().untilAsserted(() -> assertThat(letters(key)).hasSize(2));

    operate(letters(key).getFirst().id() + "/discard");
    replay(letters(key).getLast().id());

    await().untilAsserted(() -> assertThat(effects(key)).containsExactly(2L));
    assertThat(letters(key)).extracting(Letter::state).containsExactly("DISCARDED", "REPLAYED");
  }

  @Test
  void allAreReplayedInOrderAndThoseOfNoConsumerAreLeftAndNotRecorded() {
    var keys = List.of(newKey(), newKey(), newKey());
    for (var key : keys) {
      produce(key, 1, "poison");
      produce(key, 2, "after");
      produce(key, 3, "after that");
    }
    keys.forEach(key -> await().untilAsserted(() -> assertThat(letters(key)).hasSize(3)));
    var stray = strayLetter();
    consumers.poisonHurts.set(false);

    var answer = operate("replay?consumer=" + CONSUMER);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.<Integer>path("replaying")).isGreaterThanOrEqualTo(9);
    keys.forEach(
        key -> await().untilAsserted(() -> assertThat(effects(key)).containsExactly(1L, 2L, 3L)));
    assertThat(operate("replay?consumer=nobody").<Integer>path("replaying")).isZero();
    assertThat(operate("replay").statusCode()).isEqualTo(202);
    assertThat(recorded(stray.toString())).isEmpty();
  }

  @Test
  void aLetterThatNobodyTakesAnyMoreIsRefusedInWordsAndItsReplayIsNotRecorded() {
    var stray = strayLetter();

    var answer = replay(stray.toString());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.<String>path("code")).isEqualTo("CONSUMER_GONE");
    assertThat(recorded(stray.toString())).isEmpty();
    assertThat(listed("DISCARDED")).doesNotContain(stray.toString());
    assertThat(operate(stray + "/discard").statusCode()).isEqualTo(200);
    assertThat(listed("DISCARDED")).contains(stray.toString());
    assertThat(listed("OPEN")).doesNotContain(stray.toString());
  }

  private static List<String> listed(String state) {
    return given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .get("/v1/operations/kit/dead-letters?consumer=a channel that is gone&state=" + state)
        .path("items.id");
  }

  @Test
  void aReplayIsRecordedAsAskedForWhateverBecomesOfIt() {
    var key = newKey();
    produce(key, 1, "poison");
    await().untilAsserted(() -> assertThat(letters(key)).hasSize(1));
    var letter = letters(key).getFirst().id();

    replay(letter);

    await()
        .untilAsserted(() -> assertThat(letters(key)).extracting(Letter::tries).containsExactly(2));
    assertThat(recorded(letter)).containsExactly("DEAD_LETTER_REPLAY_ASKED");
  }

  @Test
  void aReplayOfAllEndsWithWhatStoodWhenItBegan() {
    var known = Set.of("consumer-" + newKey());
    var first = letterOf(known.iterator().next());
    var last = desk.newest().orElseThrow();
    var later = letterOf(known.iterator().next());

    assertThat(desk.askReplayOfNext(known, Keyset.BEFORE_ALL, last, 10))
        .extracting(DeadLetter::id)
        .containsExactly(first);
    assertThat(desk.askReplayOfNext(known, Keyset.BEFORE_ALL, later, 10)).hasSize(2);
  }

  private static UUID strayLetter() {
    return letterOf("a channel that is gone");
  }

  private static UUID letterOf(String consumer) {
    var id = UuidCreator.getTimeOrderedEpoch();
    Database.execute(
        """
        insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, headers, cause)
        values (?, ?, 'gonghui.test.gone', 0, ?, '{}', 'Test')
        """,
        id,
        consumer,
        id.getLeastSignificantBits());
    return id;
  }

  private static void produce(String key, long sequence, String word) {
    Topics.produce(TOPIC, key, HAPPENED, sequence, "{\"word\":\"" + word + "\"}");
  }

  private static Response replay(String letter) {
    return operate(letter + "/replay");
  }

  private static Response operate(String operation) {
    return given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .post("/v1/operations/kit/dead-letters/" + operation);
  }

  private record Letter(String id, int tries, String state) {}

  private static List<Letter> letters(String key) {
    return Database.rows("select * from dead_letter where key = ? order by kafka_offset", key)
        .stream()
        .map(row ->
            new Letter(
                String.valueOf(row.get("id")),
                Integer.parseInt(String.valueOf(row.get("tries"))),
                String.valueOf(row.get("state"))))
        .toList();
  }

  private static List<Long> effects(String key) {
    return Database.rows(
            "select sequence from effect where consumer = ? and key = ? order by seq",
            CONSUMER,
            key)
        .stream()
        .map(row -> Long.valueOf(String.valueOf(row.get("sequence"))))
        .toList();
  }

  private static List<String> recorded(String letter) {
    return Database.rows(
            "select action from audit_entry where subject = cast(? as uuid) order by id", letter)
        .stream()
        .map(row -> String.valueOf(row.get("action")))
        .toList();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
