package org.gonghui.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gonghui.testing.Canary.Sighting;
import org.jspecify.annotations.Nullable;

/// Searches keys, values and headers of every record of every topic.
final class TopicSearch {
  private final Map<String, Object> client;
  private final Needles needles;

  TopicSearch(Map<String, Object> client, Needles needles) {
    this.client = client;
    this.needles = needles;
  }

  List<Sighting> sightings() {
    try (var consumer =
        new KafkaConsumer<byte @Nullable [], byte @Nullable []>(
            client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(partition -> !partition.topic().startsWith("__"))
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var sightings = new ArrayList<Sighting>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> search(message, sightings));
      }
      return sightings;
    }
  }

  private void search(
      ConsumerRecord<byte @Nullable [], byte @Nullable []> message, List<Sighting> sightings) {
    var where = "%s-%d@%d".formatted(message.topic(), message.partition(), message.offset());
    var headers =
        StreamSupport.stream(message.headers().spliterator(), false)
            .map(header -> bytes(header.value()));
    Stream.concat(Stream.of(bytes(message.key()), bytes(message.value())), headers)
        .flatMap(part -> needles.in(part).stream())
        .distinct()
        .forEach(needle -> sightings.add(needle.at(where)));
  }

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? new byte[0] : value;
  }
}
