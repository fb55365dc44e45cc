package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever anybody puts on a topic: it becomes a dead letter, is told, and its channel goes on.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadMessagesIT {
  private static final String TRIGGER = "gonghui.test.trigger";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";

  private final String key = UUID.randomUUID().toString();

  @Test
  void aHeaderWithoutAValueIsAsGoodAsNone() {
    bad(key, headers -> headers.add("empty", null));

    assertPutAside(key);
  }

  @Test
  void aKeyWithACharacterThatNoDatabaseKeepsIsPutAside() {
    bad("\u0000" + key, _ -> {});

    assertPutAside("\uFFFD" + key);
  }

  @Test
  void aKeyThatIsLongerThanAnIndexTakesIsPutAside() {
    var random = new StringBuilder(key);
    while (random.length() < 20_000) {
      random.append(UUID.randomUUID());
    }
    bad(random.toString(), _ -> {});

    assertPutAside(random.substring(0, 500));
  }

  @Test
  void aHeaderThatNamesNoLetterIsNotBelieved() {
    bad(key, headers -> headers.add("dl_id", text("nonsense")));

    assertPutAside(key);
  }

  @Test
  void aHeaderThatNamesALetterOfNobodyIsNotBelieved() {
    bad(key, headers -> headers.add("dl_id", text(UUID.randomUUID().toString())));

    assertPutAside(key);
  }

  @Test
  void headersThatWouldMakeTheNoticeTooLargeAreKeptWithTheLetterOnly() {
    bad(key, headers -> headers.add("large", text("x".repeat(600_000))));

    assertPutAside(key);
    assertThat(notices(key))
        .singleElement()
        .satisfies(notice -> assertThat(Topics.header(notice, "large")).isEmpty());
    assertThat(Database.number("select length(headers) from dead_letter where key = ?", key))
        .isGreaterThan(600_000);
  }

  private static void bad(String badKey, Consumer<Headers> more) {
    Topics.produceWith(more, TRIGGER, badKey, HAPPENED, "not json");
  }

  private void assertPutAside(String kept) {
    var last = UUID.randomUUID().toString();
    Topics.produce(TRIGGER, last, HAPPENED, 1, "{\"word\":\"after\"}");
    await()
        .untilAsserted(() ->
            assertThat(Database.number("select count(*) from dead_letter where key = ?", kept))
                .isOne());
    await()
        .untilAsserted(() ->
            assertThat(Database.number("select count(*) from effect where key = ?", last)).isOne());
    await().untilAsserted(() -> assertThat(told(kept)).containsExactly("test-reactor"));
  }

  private static List<String> told(String kept) {
    return notices(kept).stream().map(notice -> Topics.header(notice, "dl_consumer")).toList();
  }

  private static List<ConsumerRecord<String, @Nullable String>> notices(String kept) {
    return Topics.consume("gonghui.kit.dead-letter").stream()
        .filter(message -> kept.equals(message.key()))
        .toList();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
