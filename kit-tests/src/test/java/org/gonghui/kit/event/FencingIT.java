package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.gonghui.kit.lease.AnotherCopy;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two copies of a service whose relays lose the lease to each other at the worst moments.
@QuarkusTest
@TestProfile(RelayOff.class)
@WithTestResource(LocalStackResource.class)
class FencingIT {
  private static final Backlog.Slice ALL = new Backlog.Slice(0, 1, 100);
  private static final Duration LONG = Duration.ofMinutes(5);

  @Inject Counters counters;
  @Inject Couriers couriers;
  @Inject Backlog backlog;
  @Inject Doorbell doorbell;
  @Inject Wake wake;
  @Inject OutboxMeters meters;

  @Inject
  @DataSource("background")
  javax.sql.DataSource database;

  private final String name = "test." + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();
  private Shard first;
  private Shard second;

  @BeforeEach
  void twoCopies() {
    first = copy();
    second = copy();
  }

  @AfterEach
  void end() {
    first.release();
    second.release();
  }

  @Test
  void aBatchUnderWayIsAbortedWhenAnotherCopyTakesOver() throws SQLException {
    write(5);
    try (var stopped = couriers.fence(name)) {
      stopped.begin(backlog.read(ALL, Batch.EMPTY));

      try (var next = couriers.fence(name)) {
        next.begin(backlog.read(ALL, Batch.EMPTY));
        next.commit();

        assertThatThrownBy(stopped::commit).isInstanceOf(KafkaException.class);
      }
    }
    assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
    Database.execute("delete from outbox");
  }

  @Test
  void whoHeldTheLeaseCannotSendOnceItsSuccessorMay() throws SQLException {
    write(2);
    sendAll(first);
    expireLease();
    assertThat(second.turn()).isFalse();

    write(2);
    assertThatThrownBy(() -> first.turn()).isInstanceOf(KafkaException.class);
    sendAll(second);

    assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(waiting()).isZero();
  }

  @Test
  void whatWasSentUnderALostLeaseIsNotDeletedAndSentAgainInTheSameOrder() throws SQLException {
    write(1);
    sendAll(first);
    Database.execute(
        "update lease set holder = ?, epoch = epoch + 1 where name = ?", UUID.randomUUID(), name);

    write(3);
    first.turn();
    assertThat(waiting()).isEqualTo(3);

    expireLease();
    sendAll(second);
    assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 2L, 3L, 4L);
    assertThat(waiting()).isZero();
    assertThat(first.turn()).isFalse();
  }

  @Test
  void aLeaseGivenBackIsTakenAtOnce() throws SQLException {
    sendAll(first);
    write(1);
    assertThat(second.turn()).isFalse();
    assertThat(waiting()).isEqualTo(1);

    first.release();
    sendAll(copy());

    assertThat(waiting()).isZero();
  }

  @Test
  void aLateCommitIsSentThoughLaterRowsAreGone() throws SQLException {
    var late = UUID.randomUUID().toString();
    try (var connection = Database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at)
          values (gen_random_uuid(), 'gonghui.kit.counted', '%s', 'org.gonghui.kit.Counted.v1', '{}', 1, now())
          """
              .formatted(late));
      write(2);
      sendAll(first);
      assertThat(sequences()).containsExactly(1L, 2L);
      connection.commit();
    }

    sendAll(first);

    assertThat(waiting()).isZero();
    assertThat(sequences(late)).containsExactly(1L);
  }

  @Test
  void theCopyThatSendsHearsTheOther() throws Exception {
    doorbell.listen();
    await()
        .until(() -> {
          doorbell.ring();
          return wake.await(Duration.ofMillis(100));
        });
  }

  private Shard copy() {
    return new Shard(
        name, ALL, AnotherCopy.leases(database), backlog, couriers, doorbell, meters, LONG);
  }

  private void write(int times) {
    for (int i = 0; i < times; i++) {
      counters.count(key);
    }
  }

  private static void sendAll(Shard shard) throws SQLException {
    while (shard.turn()) {
      // more to send
    }
    shard.turn();
  }

  private void expireLease() {
    Database.execute("update lease set expires_at = '-infinity' where name = ?", name);
  }

  private static long waiting() {
    return Database.number("select count(*) from outbox");
  }

  private List<Long> sequences() {
    return sequences(key);
  }

  private static List<Long> sequences(String key) {
    return Topics.consume("gonghui.kit.counted").stream()
        .filter(message -> key.equals(message.key()))
        .map(message -> Long.valueOf(Topics.header(message, "ce_sequence")))
        .toList();
  }
}
