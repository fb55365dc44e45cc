package org.gonghui.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Which aggregates a state topic tells of.
@ApplicationScoped
class ToldKeys {
  private static final Duration POLL = Duration.ofMillis(500);

  private final Map<String, Object> broker;

  ToldKeys(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /// The keys of each partition that are told of and not gone, up to now.
  ///
  /// @throws org.apache.kafka.common.KafkaException when the broker is away
  List<Set<String>> on(String topic) {
    try (var consumer =
        new KafkaConsumer<String, @Nullable String>(
            settings(), new StringDeserializer(), new StringDeserializer())) {
      var all = new ArrayList<Set<String>>();
      for (var part : consumer.partitionsFor(topic)) {
        all.add(keys(consumer, new TopicPartition(topic, part.partition())));
      }
      return all;
    }
  }

  private static Set<String> keys(
      KafkaConsumer<String, @Nullable String> consumer, TopicPartition partition) {
    var part = List.of(partition);
    consumer.assign(part);
    consumer.seekToBeginning(part);
    var end = consumer.endOffsets(part).getOrDefault(partition, 0L);
    var keys = new HashSet<String>();
    while (consumer.position(partition) < end) {
      for (var message : consumer.poll(POLL)) {
        if (message.value() == null) {
          keys.remove(message.key());
        } else {
          keys.add(message.key());
        }
      }
    }
    return keys;
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<>(broker);
    settings.keySet().removeIf(key -> key.endsWith("serializer"));
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return settings;
  }
}
