package org.gonghui.kit.event;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A dead letter on its way through the channel once more. A type of its own, not a header, tells it apart: headers are
/// what somebody else wrote.
final class Replayed extends ConsumerRecord<String, String> {
  private final UUID letter;

  Replayed(DeadLetter letter) {
    super(letter.topic(), letter.partition(), letter.offset(), letter.key(), letter.payload());
    this.letter = letter.id();
  }

  UUID letter() {
    return letter;
  }
}
