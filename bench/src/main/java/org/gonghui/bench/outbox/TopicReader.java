package org.gonghui.bench.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gonghui.bench.Latencies;
import org.jspecify.annotations.Nullable;

/// Reads a topic as the services do: what is committed, from where it stands when this is opened.
final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "isolation.level", "read_committed",
          "allow.auto.create.topics", false,
          "max.poll.records", 5_000,
          "fetch.max.bytes", 4_194_304,
          "max.partition.fetch.bytes", 1_048_576);

  private final KafkaConsumer<byte[], byte[]> consumer;

  TopicReader(String broker, String topic) {
    var settings = new java.util.HashMap<>(SETTINGS);
    settings.put("bootstrap.servers", broker);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var partitions = consumer.partitionsFor(topic);
    while (partitions.isEmpty()) {
      // it was made a moment ago
      partitions = consumer.partitionsFor(topic);
    }
    consumer.assign(
        partitions.stream().map(each -> new TopicPartition(topic, each.partition())).toList());
    consumer.seekToEnd(consumer.assignment());
    // else it seeks at the first poll, past what came until then
    consumer.assignment().forEach(consumer::position);
  }

  /// What came by.
  ///
  /// @param used CPU meanwhile
  /// @param bytes of each record on the average: key, value and headers
  record Passage(long records, double seconds, Used used, double bytes) {

    double perSecond() {
      return records / seconds;
    }

    /// @param cpu seconds of what was used
    double micros(double cpu) {
      return cpu * 1e6 / records;
    }
  }

  /// A moment on the way.
  private record Mark(long records, long nanos, Used cpu) {}

  /// Waits for records.
  ///
  /// @param skip those that come first and do not count: who sends them gets warm
  /// @param cpu what those who are measured have used
  Passage passage(long skip, long count, Supplier<Used> cpu) {
    @Nullable Mark first = null;
    var seen = 0L;
    var bytes = 0L;
    while (first == null || seen < skip + count) {
      for (var each : poll()) {
        seen++;
        bytes += bytes(each);
      }
      if (first == null && seen >= skip) {
        first = new Mark(seen, System.nanoTime(), cpu.get());
      }
    }
    var last = new Mark(seen, System.nanoTime(), cpu.get());
    return new Passage(
        last.records() - first.records(),
        (last.nanos() - first.nanos()) / 1e9,
        last.cpu().since(first.cpu()),
        (double) bytes / seen);
  }

  /// Waits for events.
  ///
  /// @return from each one's own time, which its writer took before the commit, until it was here
  Latencies latencies(long count, Clock clock) {
    var nanos = new ArrayList<Long>();
    while (nanos.size() < count) {
      var events = poll();
      var now = clock.instant();
      for (var each : events) {
        nanos.add(Duration.between(time(each), now).toNanos());
      }
    }
    return new Latencies(nanos);
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      // may come back early and empty: a transaction's marker takes a place too
      var records = consumer.poll(PATIENCE);
      if (!records.isEmpty()) {
        return records;
      }
    }
    throw new IllegalStateException("nothing came within " + PATIENCE);
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> event) {
    var header = event.headers().lastHeader("ce_time");
    return Instant.parse(new String(header.value(), StandardCharsets.UTF_8));
  }

  private static long bytes(ConsumerRecord<byte[], byte[]> each) {
    var bytes = Math.max(each.serializedKeySize(), 0) + Math.max(each.serializedValueSize(), 0);
    for (var header : each.headers()) {
      bytes += header.key().length() + header.value().length;
    }
    return bytes;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
