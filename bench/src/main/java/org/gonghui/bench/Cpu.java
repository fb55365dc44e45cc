package org.gonghui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// CPU seconds as Linux counts them, in ticks of a hundredth of a second, which that interface never changes.
public final class Cpu {
  private static final double TICKS = 100;
  private static final int OWN = 11;
  private static final int ENDED_CHILDREN = 13;

  private Cpu() {}

  /// What a process has used, and every process that it ever started, ended or not.
  public static double ofAll(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(process -> used(process, OWN) + used(process, ENDED_CHILDREN))
        .sum();
  }

  /// What this process has used.
  public static double own() {
    return used(ProcessHandle.current(), OWN);
  }

  /// What processes have used that this one started and that have ended.
  public static double ofEnded() {
    return used(ProcessHandle.current(), ENDED_CHILDREN);
  }

  /// In user mode and in the kernel: two fields, side by side.
  private static double used(ProcessHandle process, int field) {
    try {
      var line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      // the name before it is in parentheses and may hold anything
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS;
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
