package org.gonghui.kit.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The consumers of the tests; what a fact makes them do stands in its data.
@Singleton
class TestConsumers {
  final AtomicBoolean poisonHurts = new AtomicBoolean(true);
  final AtomicInteger brokenConnections = new AtomicInteger();
  final AtomicInteger atOnce = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  final AtomicInteger batches = new AtomicInteger();

  private final Deliveries deliveries;
  private final EntityManager entities;

  TestConsumers(Deliveries deliveries, EntityManager entities) {
    this.deliveries = deliveries;
    this.entities = entities;
  }

  @Reads({"Happened", "Stated"})
  record Word(String word) {}

  @Incoming("test-reactor")
  @Blocking
  void react(ConsumerRecords<String, String> batch) {
    deliveries.react("test-reactor", batch, delivery -> act("test-reactor", delivery));
  }

  @Incoming("test-projection")
  @Blocking
  void project(ConsumerRecords<String, String> batch) {
    deliveries.project("test-projection", batch, this::keep);
  }

  @Incoming("test-order")
  @Blocking
  void inOrder(ConsumerRecords<String, String> batch) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    batches.incrementAndGet();
    deliveries.react("test-order", batch, this::slowly);
    atOnce.decrementAndGet();
  }

  @Incoming("test-in-order")
  @Blocking
  void onlyInOrder(ConsumerRecords<String, String> batch) {
    deliveries.reactInOrder("test-in-order", batch, delivery -> act("test-in-order", delivery));
  }

  private void slowly(Delivery delivery) {
    note("test-order", delivery);
    entities.createNativeQuery("select cast(pg_sleep(0.002) as text)").getResultList();
  }

  private void act(String consumer, Delivery delivery) {
    switch (delivery.as(Word.class).word()) {
      case "poison" -> {
        note(consumer, delivery);
        if (poisonHurts.get()) {
          throw new IllegalStateException("on purpose");
        }
      }
      case "cut" -> {
        note(consumer, delivery);
        if (brokenConnections.getAndDecrement() > 0) {
          entities
              .createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
              .getResultList();
        }
      }
      default -> note(consumer, delivery);
    }
  }

  private void keep(Delivery delivery) {
    entities
        .createNativeQuery(
            """
            insert into projected (key, version, word) values (:key, :version, :word)
            on conflict (key) do update set version = excluded.version, word = excluded.word
            where projected.version < excluded.version
            """)
        .setParameter("key", delivery.key())
        .setParameter("version", delivery.sequence())
        .setParameter("word", delivery.isTombstone() ? "" : delivery.as(Word.class).word())
        .executeUpdate();
  }

  private void note(String consumer, Delivery delivery) {
    entities
        .createNativeQuery(
            "insert into effect (consumer, key, sequence) values (:consumer, :key, :sequence)")
        .setParameter("consumer", consumer)
        .setParameter("key", delivery.key())
        .setParameter("sequence", delivery.sequence())
        .executeUpdate();
  }
}
