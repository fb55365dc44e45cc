package org.gonghui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The committed documents: compared with what was generated, or written where `-Dgonghui.update=true` says so.
final class Documents {
  private static final Path ROOT = Path.of(System.getProperty("gonghui.root"));
  private static final boolean UPDATE = Boolean.getBoolean("gonghui.update");

  private Documents() {}

  static Optional<String> committed(String path) {
    try {
      var file = ROOT.resolve(path);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void holds(String path, String generated) {
    if (UPDATE) {
      write(ROOT.resolve(path), generated);
    }
    assertThat(committed(path))
        .as("%s is stale: run the test with -Dgonghui.update=true and look at what changed", path)
        .contains(generated);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
