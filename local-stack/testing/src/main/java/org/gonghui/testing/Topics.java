package org.gonghui.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The broker of the service under test: events of others put in, its own events read.
public final class Topics {

  private Topics() {}

  /// Sends one event as its owner would, with a new id, and waits until the broker has it; answers the id.
  ///
  /// @param type the whole ce_type, such as `org.gonghui.member.MemberChanged.v1`
  /// @param json the data; null is a tombstone
  public static UUID produce(
      String topic, String key, String type, long sequence, @Nullable String json) {
    var id = UUID.randomUUID();
    produce(id, topic, key, type, sequence, json);
    return id;
  }

  /// As above, from within a trace (W3C `traceparent`).
  public static void produceTraced(
      String traceparent, String topic, String key, String type, @Nullable String json) {
    var event = event(UUID.randomUUID(), topic, key, type, 1, json);
    header(event, "traceparent", traceparent);
    send(event);
  }

  /// As above with headers of the caller's own beside those of an event.
  public static void produceWith(
      Consumer<Headers> more, String topic, String key, String type, @Nullable String json) {
    var event = event(UUID.randomUUID(), topic, key, type, 1, json);
    more.accept(event.headers());
    send(event);
  }

  /// As above with an id of the caller's, so that one event can arrive twice.
  public static void produce(
      UUID id, String topic, String key, String type, long sequence, @Nullable String json) {
    send(event(id, topic, key, type, sequence, json));
  }

  private static ProducerRecord<String, @Nullable String> event(
      UUID id, String topic, String key, String type, long sequence, @Nullable String json) {
    var event = new ProducerRecord<String, @Nullable String>(topic, key, json);
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", id.toString());
    header(event, "ce_type", type);
    header(event, "ce_source", "/test");
    header(event, "ce_subject", key);
    header(event, "ce_sequence", String.valueOf(sequence));
    header(event, "ce_time", Clock.systemUTC().instant().toString());
    header(event, "content-type", "application/json");
    return event;
  }

  private static void send(ProducerRecord<String, @Nullable String> event) {
    try (var producer =
        new KafkaProducer<String, @Nullable String>(
            client(), new StringSerializer(), new StringSerializer())) {
      producer.send(event).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Not taken by " + event.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Everything committed on a topic up to now, by partition and offset. Await a condition over it.
  public static List<ConsumerRecord<String, @Nullable String>> consume(String topic) {
    try (var consumer =
        new KafkaConsumer<String, @Nullable String>(
            client(), new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, @Nullable String>>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /// The value of a record's header, such as `ce_type`; empty text when it is not there.
  public static String header(ConsumerRecord<?, ?> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void header(ProducerRecord<?, ?> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> client() {
    return Map.of(
        "bootstrap.servers",
        Settings.BOOTSTRAP_SERVERS.value(),
        "isolation.level",
        "read_committed",
        "enable.auto.commit",
        "false");
  }
}
