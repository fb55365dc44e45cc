package org.gonghui.kit.event;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where the first open dead letter of each key lies.
///
/// @param offsets by place; a key has all its events in one partition of a topic
record FirstOpen(Map<Place, Long> offsets) {
  record Place(String topic, String key) {}

  /// Whether the message comes after an open letter of its key.
  boolean isBefore(ConsumerRecord<String, String> message) {
    var first = offsets.get(new Place(message.topic(), message.key()));
    return first != null && first < message.offset();
  }
}
