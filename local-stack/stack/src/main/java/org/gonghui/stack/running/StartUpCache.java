package org.gonghui.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a JVM found out about its classes at an earlier start (AOT cache), so that the next one takes half the time. The JVM ignores
/// without a word a cache that was made of other jars or with other options: what it was made of is kept beside it.
///
/// @param file the cache
/// @param jars folder of everything on the class path
/// @param options of the JVM that it was made with
public record StartUpCache(Path file, Path jars, List<String> options) {

  /// Whether it is there and made of these very jars.
  public boolean usable() {
    return Files.exists(file) && Files.exists(madeOf()) && read(madeOf()).equals(digest());
  }

  /// Whether it is there, but of other jars, another JVM or other options, or was not finished.
  public boolean stale() {
    return Files.exists(file) && !usable();
  }

  /// Puts down of what it was made, now that it is written whole.
  void seal() {
    try {
      if (Files.exists(file)) {
        Files.writeString(madeOf(), digest());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void drop() {
    try {
      Files.deleteIfExists(madeOf());
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether this process has it mapped; true where the system does not tell.
  boolean takenBy(Process process) {
    var maps = Path.of("/proc/" + process.pid() + "/maps");
    if (!Files.isReadable(maps)) {
      return true;
    }
    try (var lines = Files.lines(maps)) {
      return lines.anyMatch(line -> line.endsWith(file.toString()));
    } catch (IOException | UncheckedIOException ended) {
      return true;
    }
  }

  private Path madeOf() {
    return file.resolveSibling(file.getFileName() + ".made-of");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Names, sizes and times of the jars, as the JVM itself compares them, and the JVM and its options.
  private String digest() {
    try (var files = Files.walk(jars)) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (System.getProperty("java.vm.version") + options).getBytes(StandardCharsets.UTF_8));
      for (var jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        var line = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
