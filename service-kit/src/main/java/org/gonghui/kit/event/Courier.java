package org.gonghui.kit.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.gonghui.kit.event.Batch.Waiting;
import org.jspecify.annotations.Nullable;

/// Sends batches, each in one Kafka transaction that is committed before the next begins. Any failure leaves it unusable:
/// closing it, and opening the next one, aborts what was under way.
final class Courier implements AutoCloseable {
  private final List<KafkaProducer<String, String>> producers;
  private final Messages messages;
  private final AtomicReference<@Nullable RowRefused> refused = new AtomicReference<>();
  private int turn;
  private @Nullable KafkaProducer<String, String> sending;

  Courier(List<KafkaProducer<String, String>> producers, Messages messages) {
    this.producers = producers;
    this.messages = messages;
  }

  /// Hands over the batch; it travels while the caller goes on.
  ///
  /// @throws RowRefused for a row that will never be taken
  void begin(Batch batch) {
    var producer = producers.get(turn);
    turn = (turn + 1) % producers.size();
    producer.beginTransaction();
    naming(() -> batch.messages().forEach(waiting -> send(producer, waiting)));
    sending = producer;
  }

  /// Waits until all of it is there, and makes it visible.
  ///
  /// @throws RowRefused for a row that will never be taken
  void commit() {
    if (sending == null) {
      throw new IllegalStateException("no batch was begun");
    }
    naming(sending::commitTransaction);
    sending = null;
  }

  private void send(KafkaProducer<String, String> producer, Waiting waiting) {
    // what fails here is thrown by the next call, which does not know the row
    var _ =
        producer.send(
            messages.of(waiting.row()),
            (_, fault) -> {
              if (fault != null) {
                RowRefused.of(waiting, fault)
                    .ifPresent(first -> refused.compareAndSet(null, first));
              }
            });
  }

  private void naming(Runnable step) {
    try {
      step.run();
    } catch (KafkaException fault) {
      var row = refused.get();
      throw row == null ? fault : row;
    }
  }

  @Override
  public void close() {
    producers.forEach(producer -> producer.close(Duration.ZERO));
  }
}
