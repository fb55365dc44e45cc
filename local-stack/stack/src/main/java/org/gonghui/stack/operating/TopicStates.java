package org.gonghui.stack.operating;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The newest version of each key that a state topic holds.
///
/// @param partitions of the topic
/// @param versions by key
record TopicStates(int partitions, Map<String, Long> versions) {
  private static final Duration POLL = Duration.ofMillis(200);

  /// A broker that went away says nothing for ever.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// @throws org.apache.kafka.common.KafkaException when the broker is away, or says nothing for half a minute
  static TopicStates of(String broker, String topic) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", broker,
            "isolation.level", "read_committed",
            "enable.auto.commit", "false",
            // the last answer is waited for when the consumer is closed
            "fetch.max.wait.ms", "20");
    var texts = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(settings, texts, texts)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var versions = new HashMap<String, Long>();
      var heard = System.nanoTime();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        var messages = consumer.poll(POLL);
        messages.forEach(message -> versions.merge(message.key(), version(message), Math::max));
        if (!messages.isEmpty()) {
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
          throw new TimeoutException("nothing of " + topic + " for " + PATIENCE);
        }
      }
      return new TopicStates(partitions.size(), versions);
    }
  }

  private static long version(ConsumerRecord<String, String> message) {
    var sequence = message.headers().lastHeader("ce_sequence");
    return sequence == null
        ? 0
        : Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
  }

  /// How many keys a read model does not hold in this version or a newer one.
  long missingIn(Map<String, Long> rows) {
    return versions.entrySet().stream()
        .filter(state -> rows.getOrDefault(state.getKey(), -1L) < state.getValue())
        .count();
  }
}
