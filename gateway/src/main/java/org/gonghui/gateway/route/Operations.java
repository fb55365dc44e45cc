package org.gonghui.gateway.route;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gonghui.gateway.packaged.Packaged;
import org.gonghui.gateway.path.CanonicalPath;

/// Every operation of the document, as docs/operations.txt lists them.
@Startup
@Singleton
public class Operations {
  private static final String RESOURCE = "document/operations.txt";

  /// What is at a path.
  public sealed interface Found {
    record Operation(BodyTypes types) implements Found {}

    /// @param allowed methods, as the field `Allow` names them
    record OtherMethods(String allowed) implements Found {}

    record Nothing() implements Found {}
  }

  private final Branch root = new Branch();
  private final Set<String> all = new HashSet<>();

  Operations() {
    this(Packaged.text(RESOURCE).lines());
  }

  /// @param lines each `METHOD /path/{variable} type,type`
  Operations(Stream<String> lines) {
    lines.map(line -> line.split(" ", -1)).forEach(this::add);
  }

  private void add(String[] words) {
    var types = words.length > 2 ? Arrays.asList(words[2].split(",", -1)) : List.<String>of();
    all.add(words[0] + " " + words[1]);
    root.grown(segments(words[1])).operations().put(words[0], new BodyTypes(types));
  }

  /// Each as `METHOD /path/{variable}`.
  public Set<String> all() {
    return Collections.unmodifiableSet(all);
  }

  /// Who may read something may ask for its head only.
  public Found find(String method, CanonicalPath path) {
    return root.at(segments(path.value()))
        .map(place -> find(method, place))
        .orElse(new Found.Nothing());
  }

  private static Found find(String method, Branch place) {
    var types = place.operations().get(method.equals("HEAD") ? "GET" : method);
    return types == null ? new Found.OtherMethods(allowed(place)) : new Found.Operation(types);
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
}
