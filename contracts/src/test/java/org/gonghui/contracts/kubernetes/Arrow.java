package org.gonghui.contracts.kubernetes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.operations.House;

/// Who speaks to whom.
record Arrow(String from, String to, int port) implements Comparable<Arrow> {
  private static final String README = "deploy/kubernetes/README.md";
  private static final List<String> WORDS =
      List.of("member", "assistance", "screening", "training");
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "every service", WORDS.stream().map(word -> word + "-service").toList(),
          "every migration", WORDS.stream().map(word -> word + "-migration").toList());

  /// Those that the table names: from, to, and a column of ports for each overlay.
  static SortedSet<Arrow> named(Overlay overlay) {
    var table =
        House.text(House.at(README))
            .lines()
            .dropWhile(line -> !line.startsWith("| from | to |"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    int column = table.getFirst().indexOf(overlay.word());
    return table.stream()
        .skip(2)
        .filter(row -> !row.get(column).isEmpty())
        .flatMap(row -> arrows(row.get(1), row.get(2), Integer.parseInt(row.get(column))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Arrow> arrows(String from, String to, int port) {
    return members(from).flatMap(one -> members(to).map(other -> new Arrow(one, other, port)));
  }

  private static Stream<String> members(String name) {
    return GROUPS.getOrDefault(name, List.of(name)).stream();
  }

  @Override
  public int compareTo(Arrow other) {
    return toString().compareTo(other.toString());
  }
}
