package org.gonghui.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// What processes take of the machine.
///
/// @param pssKib their own memory and their part of what they share with others (PSS); 0 where the system does not tell
/// @param cpu of all their threads since they began
public record Footprint(long pssKib, Duration cpu) {

  private static final String PSS = "Pss:";

  /// Of these processes together.
  public static Footprint of(Stream<ProcessHandle> processes) {
    return sum(processes.map(Footprint::of));
  }

  public static Footprint sum(Stream<Footprint> several) {
    return several.reduce(new Footprint(0, Duration.ZERO), Footprint::plus);
  }

  private static Footprint of(ProcessHandle process) {
    return new Footprint(
        pss(process.pid()), process.info().totalCpuDuration().orElse(Duration.ZERO));
  }

  private static long pss(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(PSS))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  private Footprint plus(Footprint other) {
    return new Footprint(pssKib + other.pssKib, cpu.plus(other.cpu));
  }

  public long pssMib() {
    return Math.round(pssKib / 1024.0);
  }

  public double cpuSeconds() {
    return cpu.toMillis() / 1000.0;
  }
}
