package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.gonghui.kit.money.Money;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Outage;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OutboxIT {
  private static final String TOPIC = "gonghui.kit.counted";

  @Inject Counters counters;
  @Inject Outbox outbox;
  @Inject MeterRegistry meters;

  @Test
  void anEventIsACloudEventWithItsDataAsJson() {
    var key = newKey();

    counters.count(key);

    await().untilAsserted(() -> assertThat(sequencesOf(key)).containsExactly(1L));
    var message = Topics.consume(TOPIC).stream().filter(each -> key.equals(each.key())).findFirst();
    assertThat(message).isPresent();
    assertThat(message.get().value())
        .isEqualTo(
            "{\"key\":\"%s\",\"count\":1,\"sum\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}"
                .formatted(key));
    assertThat(Topics.header(message.get(), "ce_type")).isEqualTo("org.gonghui.kit.Counted.v1");
    assertThat(Topics.header(message.get(), "ce_source")).isEqualTo("/gonghui/kit");
    assertThat(Topics.header(message.get(), "ce_subject")).isEqualTo(key);
    assertThat(Topics.header(message.get(), "ce_specversion")).isEqualTo("1.0");
  }

  @Test
  void eventsOfOneAggregateKeepTheirOrderWhoeverWritesAndHoweverLongItTakes() throws Exception {
    var keys = LongStream.range(0, 5).mapToObj(any -> newKey()).toList();
    var random = new Random(20181109);

    try (var writers = Executors.newFixedThreadPool(12)) {
      var writes = new ArrayList<Future<?>>();
      for (int i = 0; i < 300; i++) {
        var key = keys.get(random.nextInt(keys.size()));
        var seconds = random.nextInt(4) == 0 ? random.nextDouble() / 50 : 0;
        writes.add(writers.submit(() -> counters.countAndLinger(key, seconds)));
      }
      for (var write : writes) {
        write.get();
      }
    }

    for (var key : keys) {
      var last = Database.number("select version from counted where key = ?", key);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(sequencesOf(key))
                  .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList()));
    }
  }

  @Test
  void whatWasRolledBackIsNeverTold() {
    var key = newKey();

    assertThatThrownBy(() -> counters.countAndFail(key)).isInstanceOf(IllegalStateException.class);
    counters.count(key);

    await().untilAsserted(() -> assertThat(sequencesOf(key)).containsExactly(1L));
  }

  @Test
  void anEventNeedsATransaction() {
    var event = new Counted(newKey(), 1, Money.ZERO);

    assertThatThrownBy(() -> outbox.add(event, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anErasedAggregateLeavesATombstoneWithItsHeaders() {
    var key = newKey();
    counters.count(key);

    counters.erase(key, 2);

    await().untilAsserted(() -> assertThat(sequencesOf(key)).containsExactly(1L, 2L));
    var last =
        Topics.consume(TOPIC).stream().filter(each -> key.equals(each.key())).toList().getLast();
    assertThat(last.value()).isNull();
  }

  @Test
  void noWriteFailsWhileTheBrokerIsAwayAndAllArrivesInOrderAfterwards() {
    var key = newKey();
    counters.count(key);
    await().untilAsserted(() -> assertThat(sequencesOf(key)).containsExactly(1L));

    try (var _ = Outage.ofKafka()) {
      for (int i = 0; i < 40; i++) {
        counters.count(key);
      }
      // longer than a request to the broker may take: the relay has given up at least once
      await().pollDelay(Duration.ofSeconds(5)).until(() -> waiting(key) == 40);
      assertThat(outbox.isDeeperThan(39)).isTrue();
      assertThat(outbox.isDeeperThan(100_000)).isFalse();
    }

    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() ->
            assertThat(sequencesOf(key).stream().distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList()));
    await().untilAsserted(() -> assertThat(waiting(key)).isZero());
  }

  @Test
  void aRowThatTheBrokerRefusesIsNamedForAnOperatorAndWhatStandsBehindItWaits() {
    var bad = newKey();
    Database.execute(
        """
        insert into outbox (id, aggregatetype, aggregateid, type, sequence, occurred_at, headers)
        values (gen_random_uuid(), ?, ?, 'org.gonghui.kit.Counted.v1', 1, now(), ?)
        """,
        TOPIC,
        bad,
        "{\"large\":\"" + "x".repeat(2_000_000) + "\"}");
    var key = newKey();
    counters.count(key);

    try {
      await().untilAsserted(() -> assertThat(refused()).isPositive());
      assertThat(waiting(key)).isOne();
    } finally {
      Database.execute("delete from outbox where aggregateid = ?", bad);
    }
    await().untilAsserted(() -> assertThat(sequencesOf(key)).containsExactly(1L));
  }

  private double refused() {
    return meters.find("gonghui.outbox.refused").tag("topic", TOPIC).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private static long waiting(String key) {
    return Database.number("select count(*) from outbox where aggregateid = ?", key);
  }

  private static List<Long> sequencesOf(String key) {
    return Topics.consume(TOPIC).stream()
        .filter(message -> key.equals(message.key()))
        .map(message -> Long.valueOf(Topics.header(message, "ce_sequence")))
        .toList();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
