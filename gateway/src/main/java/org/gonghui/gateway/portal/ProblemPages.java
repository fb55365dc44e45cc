package org.gonghui.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.gateway.packaged.Packaged;

/// Every problem type explained in both languages, from docs/problems.md: where the `type` of a problem points.
@ApplicationScoped
class ProblemPages {
  private final Map<String, String> explained = new TreeMap<>();

  ProblemPages() {
    var text = Packaged.text("document/problems.md");
    for (var section : text.split("\n## ", -1)) {
      var end = section.indexOf('\n');
      if (end > 0 && section.substring(0, end).matches("[A-Z][A-Z0-9_]+")) {
        explained.put(section.substring(0, end), section.substring(end).strip());
      }
    }
  }

  Page list() {
    return page(
        "Problems 问题",
        explained.keySet().stream()
            .map(code -> "<li><a href=\"/problems/%1$s\">%1$s</a></li>".formatted(code))
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
  }

  Optional<Page> of(String code) {
    return Optional.ofNullable(explained.get(code)).map(text -> page(code, paragraphs(text)));
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + strong(Html.escaped(line)) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /// The page's only mark-up within a line: a title between two pairs of stars.
  private static String strong(String line) {
    return line.replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
  }

  private static Page page(String title, String body) {
    return Html.page(title, body, Html.link("/problems") + " · " + Html.link("/docs"));
  }
}
