package org.gonghui.kit.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/// Sends batches, each in one Kafka transaction that is committed before the next begins. Any failure leaves it unusable:
/// closing it, and opening the next one, aborts what was under way.
final class Courier implements AutoCloseable {
  private final List<KafkaProducer<String, String>> producers;
  private final Messages messages;
  private int turn;
  private @Nullable KafkaProducer<String, String> sending;

  Courier(List<KafkaProducer<String, String>> producers, Messages messages) {
    this.producers = producers;
    this.messages = messages;
  }

  /// Hands over the batch; it travels while the caller goes on.
  void begin(Batch batch) {
    var producer = producers.get(turn);
    turn = (turn + 1) % producers.size();
    producer.beginTransaction();
    for (var waiting : batch.messages()) {
      // what fails here is thrown by the commit
      var _ = producer.send(messages.of(waiting.row()));
    }
    sending = producer;
  }

  /// Waits until all of it is there, and makes it visible.
  void commit() {
    if (sending == null) {
      throw new IllegalStateException("no batch was begun");
    }
    sending.commitTransaction();
    sending = null;
  }

  @Override
  public void close() {
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }
}
