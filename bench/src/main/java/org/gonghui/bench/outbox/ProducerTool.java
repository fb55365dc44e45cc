package org.gonghui.bench.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Home;

/// Kafka's own kafka-producer-perf-test, told to send as the relay does: acknowledged by all, idempotent, its batches.
///
/// @param broker its address
record ProducerTool(Home home, String broker) {
  private static final String MAIN = "org.apache.kafka.tools.ProducerPerformance";

  /// What it sends.
  ///
  /// @param transaction options of its transactions; none where it sends without
  record Load(String topic, long records, long bytes, List<String> transaction) {}

  /// It runs until it has sent everything.
  Process start(Load load) throws IOException {
    return new ProcessBuilder(command(load)).redirectErrorStream(true).start();
  }

  /// Waits until it has ended, well.
  static void end(Process tool) throws IOException {
    var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tool.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("kafka-producer-perf-test: " + said);
    }
  }

  private List<String> command(Load load) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", home.project().resolve("bench/target/lib") + "/*", MAIN));
    command.addAll(List.of("--bootstrap-server", broker, "--topic", load.topic()));
    command.addAll(List.of("--num-records", "" + load.records(), "--throughput", "-1"));
    command.addAll(List.of("--record-size", "" + load.bytes()));
    command.addAll(load.transaction());
    command.add("--command-property");
    command.addAll(List.of("acks=all", "enable.idempotence=true"));
    command.addAll(List.of("linger.ms=1", "batch.size=131072", "retry.backoff.ms=2"));
    return command;
  }
}
