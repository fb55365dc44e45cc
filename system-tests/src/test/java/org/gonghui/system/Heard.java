package org.gonghui.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// A record on the broker, as whoever may read every topic sees it.
///
/// @param at time of the record in milliseconds
/// @param value empty for a tombstone
record Heard(String topic, long at, String key, Map<String, String> headers, String value) {
  private static final String TRACE = "traceparent";
  private static final int LONGEST_WORD = 40;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w-]+");

  /// Everything committed on all topics that are not Kafka's own, by time.
  static List<Heard> everything(String kafka) {
    var heard = inOrder(kafka);
    heard.sort(Comparator.comparingLong(Heard::at));
    return heard;
  }

  /// The same, each partition as it stands.
  static List<Heard> inOrder(String kafka) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<String, @Nullable String>(
            settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(part -> !part.topic().startsWith("__"))
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var heard = new ArrayList<Heard>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> heard.add(of(message)));
      }
      return heard;
    }
  }

  private static Heard of(ConsumerRecord<String, @Nullable String> message) {
    var headers = new TreeMap<String, String>();
    message
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    var value = Optional.ofNullable(message.value()).orElse("");
    return new Heard(message.topic(), message.timestamp(), message.key(), headers, value);
  }

  /// @param words such as ids, whole
  boolean names(Set<String> words) {
    return BETWEEN_WORDS.splitAsStream(text()).anyMatch(words::contains);
  }

  /// The trace in which it arose, where it tells.
  Optional<String> trace() {
    return Optional.ofNullable(headers.get(TRACE)).map(text -> text.split("-", -1)[1]);
  }

  /// All that can be told of it but for whom it names and when: topic, key, each header, each field, and how long what
  /// is sealed.
  ///
  /// @param words that stand for whom it names
  String kind(Set<String> words) {
    var text = topic + " " + text();
    for (var word : words) {
      text = text.replace(word, "<own>");
    }
    return sealedBySize(Shape.of(text).replaceAll("\\b[0-9a-f]{16}\\b", "<span>"));
  }

  private String text() {
    return key + " " + headers + " " + value;
  }

  private static String sealedBySize(String text) {
    var told = new StringBuilder();
    for (var word : text.split("(?<=\")|(?=\")", -1)) {
      told.append(
          word.length() > LONGEST_WORD && word.matches("[\\w=+/.-]+")
              ? "<sealed %d>".formatted(word.length())
              : word);
    }
    return told.toString();
  }
}
