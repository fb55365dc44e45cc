package org.gonghui.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A place in the tree of path templates. A segment that is named goes before a variable, as OpenAPI has it; the variable is
/// tried where nothing lies beyond the name.
final class Branch {
  private final Map<String, Branch> named = new HashMap<>();
  private @Nullable Branch variable;
  private final Map<String, Taken> operations = new TreeMap<>();

  /// What is there, by method.
  Map<String, Taken> operations() {
    return operations;
  }

  /// The place of a template, made where it is missing.
  ///
  /// @param segments such as `members`, `{id}`
  Branch grown(List<String> segments) {
    return segments.isEmpty()
        ? this
        : next(segments.getFirst()).grown(segments.subList(1, segments.size()));
  }

  private Branch next(String segment) {
    if (!segment.startsWith("{")) {
      return named.computeIfAbsent(segment, name -> new Branch());
    }
    var next = variable == null ? new Branch() : variable;
    variable = next;
    return next;
  }

  /// The place with operations that a path leads to.
  Optional<Branch> at(List<String> segments) {
    if (segments.isEmpty()) {
      return operations.isEmpty() ? Optional.empty() : Optional.of(this);
    }
    var rest = segments.subList(1, segments.size());
    return beyond(named.get(segments.getFirst()), rest).or(() -> beyond(variable, rest));
  }

  private static Optional<Branch> beyond(@Nullable Branch next, List<String> rest) {
    return next == null ? Optional.empty() : next.at(rest);
  }
}
