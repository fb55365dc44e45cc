package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where things lie in the source tree.
public final class House {
  static final List<String> SERVICES = List.of("member", "assistance", "screening", "training");
  private static final Path TOP = top();

  private House() {}

  static Path module(String service) {
    return TOP.resolve(service + "-service");
  }

  public static Path at(String path) {
    return TOP.resolve(path);
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cells of a table by lines and semicolons, without its comments (`#`).
  ///
  /// @param head first cell of the line that names the columns
  public static Stream<String[]> rows(String table, String head) {
    return text(at(table))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith(head + ";"))
        .map(line -> line.split(";", -1));
  }

  /// A committed page that is made from the code: written with `-Dgonghui.update=true`, else compared.
  public static void keep(Path page, String made) {
    try {
      if (Boolean.getBoolean("gonghui.update")) {
        Files.writeString(page, made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(text(page))
        .as("%s is stale: ./mvnw verify -Dgonghui.update=true writes it anew", TOP.relativize(page))
        .isEqualTo(made);
  }

  private static Path top() {
    var path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("mvnw")) || !Files.exists(path.resolve("docs"))) {
      path = path.getParent();
      if (path == null) {
        throw new IllegalStateException("run inside the source tree");
      }
    }
    return path;
  }
}
