package org.gonghui.bench.outbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.outbox.TopicReader.Passage;

/// How fast records come by a consumer that somebody sends as fast as they can; each time on a new topic.
///
/// @param broker its address
/// @param records that count; a tenth more comes before
record Drain(ProducerTool tool, WaitingRows outbox, String broker, long records) {
  private static final int PARTITIONS = 6;

  /// The tool is a JVM that begins cold: it sends for some seconds before it counts.
  private static final int TOOLS_SHARE = 4;

  /// Sent by the relay, which finds all rows at once.
  Passage ofRelay(Supplier<Used> cpu) {
    return onTopic((topic, reader) -> {
      outbox.fill(topic, records + records / 10);
      return reader.passage(records / 10, records, cpu);
    });
  }

  /// Sent by kafka-producer-perf-test.
  ///
  /// @param cpu of the broker
  Passage ofTool(long bytes, Supplier<Used> cpu, List<String> transaction) {
    var warm = records * TOOLS_SHARE / 2;
    var counted = records * TOOLS_SHARE;
    // it is still at it when the last one comes that counts: who has ended cannot be asked for its
    // CPU
    var all = warm + counted + counted / 4;
    return onTopic((topic, reader) -> {
      var process = tool.start(new ProducerTool.Load(topic, all, bytes, transaction));
      var passage =
          reader.passage(warm, counted, () -> cpu.get().and(Cpu.ofAll(process.toHandle())));
      ProducerTool.end(process);
      return passage;
    });
  }

  /// What was sent is deleted at once: nobody after it waits for a disk that still writes it.
  private static NewTopic made(String topic) {
    return new NewTopic(topic, PARTITIONS, (short) 1).configs(Map.of("file.delete.delay.ms", "0"));
  }

  private interface Half {
    Passage run(String topic, TopicReader reader) throws IOException;
  }

  private Passage onTopic(Half half) {
    var topic = "bench.drain." + UUID.randomUUID();
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin.createTopics(List.of(made(topic))).all().get();
      try (var reader = new TopicReader(broker, topic)) {
        return half.run(topic, reader);
      } finally {
        admin.deleteTopics(List.of(topic)).all().get();
      }
    } catch (ExecutionException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
