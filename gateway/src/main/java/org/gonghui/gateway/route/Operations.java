package org.gonghui.gateway.route;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.gateway.path.CanonicalPath;
import org.jspecify.annotations.Nullable;

/// Every operation of the document, as docs/operations.txt lists them.
@Singleton
public class Operations {
  private static final String RESOURCE = "document/operations.txt";

  /// What is at a path.
  public sealed interface Found {
    record Operation(Taken taken) implements Found {}

    /// @param allowed methods, as the field `Allow` names them
    record OtherMethods(String allowed) implements Found {}

    record Nothing() implements Found {}
  }

  private final Branch root = new Branch();

  Operations() {
    this(lines());
  }

  /// @param lines each `METHOD /path/{variable} type,type`
  Operations(Stream<String> lines) {
    lines.map(line -> line.split(" ", -1)).forEach(this::add);
  }

  private void add(String[] words) {
    var types = words.length > 2 ? Arrays.asList(words[2].split(",", -1)) : List.<String>of();
    root.grown(segments(words[1])).operations().put(words[0], new Taken(types));
  }

  /// Who may read something may ask for its head only.
  public Found find(String method, CanonicalPath path) {
    return root.at(segments(path.value()))
        .map(place -> find(method, place))
        .orElse(new Found.Nothing());
  }

  private static Found find(String method, Branch place) {
    var taken = place.operations().get(method.equals("HEAD") ? "GET" : method);
    return taken == null ? new Found.OtherMethods(allowed(place)) : new Found.Operation(taken);
  }

  private static String allowed(Branch place) {
    var methods = new TreeSet<>(place.operations().keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.substring(1).split("/", -1));
  }

  private static Stream<String> lines() {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      return text(in).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable InputStream in) throws IOException {
    if (in == null) {
      throw new IllegalStateException("not packaged: " + RESOURCE);
    }
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
