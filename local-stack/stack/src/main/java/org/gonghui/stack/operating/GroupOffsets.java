package org.gonghui.stack.operating;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/// How far a consumer group has come.
record GroupOffsets(Admin broker, String group) {

  /// The committed offset of each partition that has one.
  Map<TopicPartition, Long> now() {
    try {
      var committed = broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      var offsets = new HashMap<TopicPartition, Long>();
      committed.forEach((partition, offset) -> {
        if (offset != null) {
          offsets.put(partition, offset.offset());
        }
      });
      return offsets;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not tell the offsets of " + group, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Whether each partition is at least where it was then.
  boolean cameBackTo(Map<TopicPartition, Long> then) {
    var now = now();
    return then.entrySet().stream()
        .allMatch(before -> now.getOrDefault(before.getKey(), 0L) >= before.getValue());
  }
}
