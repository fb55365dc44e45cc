package org.gonghui.bench.memory;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.running.Footprint;

/// What a process takes of memory. Where its heap is all touched when it starts and stays as it is, as the gateway's, the process
/// grows by what lies outside the heap alone; what lives in the heap is counted after a collection.
///
/// @param jvm whose
/// @param operator who may ask for its metrics
public record Memory(ProcessHandle jvm, Client operator) {
  private static final double MEBIBYTE = 1 << 20;
  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

  /// MiB: its own and its part of what it shares (PSS).
  public double process() {
    return Footprint.of(Stream.of(jvm)).pssKib() / 1024.0;
  }

  /// MiB that live in the heap.
  public double liveHeap() throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var collection =
        new ProcessBuilder(jcmd, "" + jvm.pid(), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    if (collection.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("jcmd could not have the heap collected");
    }
    var metrics = operator.get("/q/metrics", Map.of()).must(200).string();
    return heap(metrics) / MEBIBYTE;
  }

  /// @param metrics as Prometheus reads them
  static double heap(String metrics) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(HEAP))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
