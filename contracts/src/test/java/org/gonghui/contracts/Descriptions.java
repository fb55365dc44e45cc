package org.gonghui.contracts;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the source says of a record and its components: the `///` comment above it.
final class Descriptions {
  private static final Pattern LINK = Pattern.compile("\\[#?(?:\\w+#)?(\\w+)]");

  private final String comment;

  private Descriptions(String comment) {
    this.comment = comment;
  }

  static Descriptions of(Class<?> type) {
    var path = type.getName().replace('.', '/') + ".java";
    return new Descriptions(
        Stream.of(
                "service-kit",
                "roster",
                "member-service",
                "assistance-service",
                "screening-service",
                "training-service")
            .map(module -> Documents.committed(module + "/src/main/java/" + path))
            .flatMap(Optional::stream)
            .map(source -> comment(source, type.getSimpleName()))
            .findFirst()
            .orElse(""));
  }

  Optional<String> ofType() {
    return text(comment.split("@param", 2)[0]);
  }

  Optional<String> of(String component) {
    return Stream.of(comment.split("@param"))
        .skip(1)
        .map(String::strip)
        .filter(param -> param.startsWith(component + " "))
        .findFirst()
        .flatMap(param -> text(param.substring(component.length())));
  }

  private static Optional<String> text(String raw) {
    var text = LINK.matcher(raw.split("@", 2)[0].replaceAll("\\s+", " ").strip()).replaceAll("$1");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String comment(String source, String name) {
    var lines = source.lines().toList();
    var comment = new StringBuilder();
    for (var line : lines) {
      if (line.startsWith("///")) {
        comment.append(line.substring(3)).append(' ');
      } else if (line.contains("record " + name + "(")) {
        break;
      }
    }
    return comment.toString();
  }
}
