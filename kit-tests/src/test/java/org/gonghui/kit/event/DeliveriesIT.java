package org.gonghui.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DeliveriesIT {
  private static final String TRIGGER = "gonghui.test.trigger";
  private static final String STATE = "gonghui.test.state";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";
  private static final String STATED = "org.gonghui.test.Stated.v1";

  @Inject TestConsumers consumers;
  @Inject SafeTopics topics;

  @Test
  void aRepeatedEventActsOnce() {
    var key = newKey();
    var id = UUID.randomUUID();

    Topics.produce(id, TRIGGER, key, HAPPENED, 1, word("once"));
    Topics.produce(id, TRIGGER, key, HAPPENED, 1, word("once"));
    Topics.produce(TRIGGER, key, HAPPENED, 2, word("then"));

    await().untilAsserted(() -> assertThat(effects("test-reactor", key)).contains(2L));
    assertThat(effects("test-reactor", key)).containsExactly(1L, 2L);
  }

  @Test
  void whatFailsForItselfIsPutAsideTheRestGoesOnAndItCanBeReplayed() {
    consumers.poisonHurts.set(true);
    var key = newKey();

    Topics.produce(TRIGGER, key, HAPPENED, 1, word("before"));
    Topics.produce(TRIGGER, key, HAPPENED, 2, word("poison"));
    Topics.produce(TRIGGER, key, HAPPENED, 3, word("after"));

    await().untilAsserted(() -> assertThat(effects("test-reactor", key)).containsExactly(1L, 3L));
    var letter = letterOf(key);
    assertThat(letter.cause())
        .contains("IllegalStateException", "TestConsumers.java")
        .doesNotContain("on purpose");
    await().untilAsserted(() -> assertThat(toldGivenUp(key)).containsExactly("test-reactor"));
    assertThat(replay(letter.id())).isEqualTo(202);
    await().untilAsserted(() -> assertThat(letterOf(key).tries()).isEqualTo("2"));
    assertThat(letterOf(key).state()).isEqualTo("OPEN");

    consumers.poisonHurts.set(false);
    assertThat(replay(letter.id())).isEqualTo(202);

    await().untilAsserted(() -> assertThat(letterOf(key).state()).isEqualTo("REPLAYED"));
    assertThat(effects("test-reactor", key)).containsExactly(1L, 3L, 2L);
    assertThat(tell("dead-letters/" + letter.id()).<String>path("state")).isEqualTo("REPLAYED");
    assertThat(tell("dead-letters/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(replay(letter.id())).isEqualTo(409);
    assertThat(
            Database.number(
                "select count(*) from audit_entry where subject = cast(? as uuid)", letter.id()))
        .isEqualTo(2);
  }

  @Test
  void whatIsNoEventIsPutAsideToo() {
    var key = newKey();

    Topics.produce(TRIGGER, key, "nonsense", 1, word("x"));
    Topics.produce(TRIGGER, key, HAPPENED, 2, "not json");
    Topics.produce(TRIGGER, key, HAPPENED, 3, word("after"));

    await().untilAsserted(() -> assertThat(effects("test-reactor", key)).containsExactly(3L));
    assertThat(Database.number("select count(*) from dead_letter where key = ?", key)).isEqualTo(2);
  }

  @Test
  void aBrokenConnectionIsTriedUntilItHolds() {
    var key = newKey();
    consumers.brokenConnections.set(6);

    Topics.produce(TRIGGER, key, HAPPENED, 1, word("cut"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(effects("test-reactor", key)).containsExactly(1L));
    assertThat(Database.number("select count(*) from dead_letter where key = ?", key)).isZero();
  }

  @Test
  void aReadModelKeepsTheNewestWhateverTheOrder() {
    var key = newKey();

    Topics.produce(STATE, key, STATED, 1, word("first"));
    Topics.produce(STATE, key, STATED, 3, word("third"));
    Topics.produce(STATE, key, STATED, 2, word("second"));
    var last = newKey();
    Topics.produce(STATE, last, STATED, 1, word("last"));

    await().untilAsserted(() -> assertThat(projected(last)).containsExactly("last"));
    await().untilAsserted(() -> assertThat(projected(key)).containsExactly("third"));
  }

  @Test
  void aLostReadModelIsReadAgainFromTheStart() {
    var key = newKey();
    Topics.produce(STATE, key, STATED, 7, word("kept"));
    await().untilAsserted(() -> assertThat(projected(key)).containsExactly("kept"));
    Database.execute("delete from projected where key = ?", key);

    assertThat(operate("projections/test-projection/rebuild")).isEqualTo(202);

    await().untilAsserted(() -> assertThat(projected(key)).containsExactly("kept"));
    var rebuilt = tell("projections/test-projection");
    assertThat(rebuilt.<Integer>path("generation")).isPositive();
    assertThat(rebuilt.<Integer>path("partitionsSetBack")).isPositive();
    assertThat(operate("projections/unknown/rebuild")).isEqualTo(404);
    assertThat(tell("projections/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void topicsOfOneReplicaAreNotSafe() {
    Topics.produce(STATE, newKey(), STATED, 1, word("x"));

    assertThat(topics.unsafe()).contains(STATE);
  }

  @Test
  void batchesAreTakenOneAfterAnotherAndKeysInOrder() {
    var keys = IntStream.range(0, 10).mapToObj(any -> newKey()).toList();

    LongStream.rangeClosed(1, 12)
        .forEach(sequence ->
            keys.parallelStream()
                .forEach(key ->
                    Topics.produce("gonghui.test.order", key, HAPPENED, sequence, word("x"))));

    var all = LongStream.rangeClosed(1, 12).boxed().toList();
    for (var key : keys) {
      await()
          .untilAsserted(
              () -> assertThat(effects("test-order", key)).containsExactlyElementsOf(all));
    }
    assertThat(consumers.batches.get()).isGreaterThan(5);
    assertThat(consumers.mostAtOnce.get()).isEqualTo(1);
  }

  private static int replay(String letter) {
    return operate("dead-letters/" + letter + "/replay");
  }

  private static int operate(String operation) {
    return given()
        .auth()
        .oauth2(Token.of("operator").sign())
        .post("/v1/operations/kit/" + operation)
        .statusCode();
  }

  private static Response tell(String what) {
    return given().auth().oauth2(Token.of("operator").sign()).get("/v1/operations/kit/" + what);
  }

  private record Letter(String id, String cause, String tries, String state) {}

  private static Letter letterOf(String key) {
    var letters = Database.rows("select * from dead_letter where key = ?", key);
    assertThat(letters).hasSize(1);
    var row = letters.getFirst();
    return new Letter(
        String.valueOf(row.get("id")),
        String.valueOf(row.get("cause")),
        String.valueOf(row.get("tries")),
        String.valueOf(row.get("state")));
  }

  private static List<String> toldGivenUp(String key) {
    return Topics.consume("gonghui.kit.dead-letter").stream()
        .filter(message -> key.equals(message.key()))
        .map(message -> Topics.header(message, "dl_consumer"))
        .toList();
  }

  private static List<Long> effects(String consumer, String key) {
    return Database.rows(
            "select sequence from effect where consumer = ? and key = ? order by seq",
            consumer,
            key)
        .stream()
        .map(row -> Long.valueOf(String.valueOf(row.get("sequence"))))
        .toList();
  }

  private static List<String> projected(String key) {
    return Database.rows("select word from projected where key = ?", key).stream()
        .map(row -> String.valueOf(row.get("word")))
        .toList();
  }

  private static String word(String word) {
    return "{\"word\":\"" + word + "\",\"unknown\":1}";
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
