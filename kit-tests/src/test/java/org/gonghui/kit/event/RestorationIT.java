package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The database was set back: what it forgot is put right on the topics and read from them again.
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RestorationIT {
  private static final String TOPIC = "gonghui.kit.counted";
  private static final String HAPPENED = "org.gonghui.test.Happened.v1";
  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject Counters counters;
  @Inject Republisher republisher;

  @AfterEach
  void asIfItHadNeverBeen() {
    Database.execute("delete from restoration");
    Database.execute("delete from republication");
  }

  @Test
  void itsStateIsToldAnewAndCountsMoreThanWhatWasToldBefore() {
    var known = newKey();
    counters.count(known);
    counters.count(known);
    counters.count(known);
    var lost = newKey();
    counters.count(lost);
    await().until(() -> of(known).size() == 3 && of(lost).size() == 1);

    Database.execute("update counted set version = 1 where key = ?", known);
    Database.execute("delete from counted where key = ?", lost);
    restored();

    await().atMost(LONG).until(() -> of(known).size() == 4 && of(lost).size() == 2);
    var anew = of(known).getLast();
    assertThat(anew.value()).contains("\"count\":1");
    assertThat(sequence(anew)).isGreaterThan(3).satisfies(it -> assertThat(version(it)).isOne());
    assertThat(of(lost).getLast().value()).isNull();
    assertThat(sequence(of(lost).getLast())).isGreaterThan(1);
    await()
        .atMost(LONG)
        .until(() ->
            Database.number("select count(*) from republication where done_at is not null") == 1);
    var touched = lastTouched();
    republisher.look();
    assertThat(lastTouched()).as("looks no more at what is done").isEqualTo(touched);

    counters.count(known);
    await().until(() -> of(known).size() == 5);
    assertThat(sequence(of(known).getLast())).isEqualTo(sequence(anew) + 1);
  }

  @Test
  void whatTheInboxForgotHasItsEffectAgainAndNothingElse() {
    var kept = happened();
    var forgotten = happened();
    await().until(() -> effects(kept) == 1 && effects(forgotten) == 1);

    Database.execute("delete from effect where key = ?", forgotten);
    Database.execute(
        "delete from inbox where consumer = 'test-reactor' and event_id = ?",
        UUID.fromString(forgotten));
    restored();

    await().atMost(LONG).until(() -> effects(forgotten) == 1);
    assertThat(effects(kept)).isOne();
  }

  /// The last transaction that locked or wrote the progress.
  private static String lastTouched() {
    return Database.rows(
            "select cast(xmin as text) || ' ' || cast(xmax as text) from republication")
        .toString();
  }

  private static void restored() {
    Database.execute("insert into restoration (restored_to) values (now() - interval '5 minutes')");
  }

  /// @return the event's id, and its key
  private static String happened() {
    var id = UUID.randomUUID();
    Topics.produce(id, "gonghui.test.trigger", id.toString(), HAPPENED, 1, "{\"word\":\"good\"}");
    return id.toString();
  }

  private static long effects(String key) {
    return Database.number(
        "select count(*) from effect where consumer = 'test-reactor' and key = ?", key);
  }

  private static List<ConsumerRecord<String, @Nullable String>> of(String key) {
    return Topics.consume(TOPIC).stream().filter(message -> key.equals(message.key())).toList();
  }

  private static long sequence(ConsumerRecord<String, @Nullable String> message) {
    return Long.parseLong(Topics.header(message, "ce_sequence"));
  }

  private static long version(long sequence) {
    return sequence & ((1L << 36) - 1);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
