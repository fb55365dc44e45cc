package org.gonghui.system;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// A row of docs/authorization.csv: what everybody comes to who calls an operation on what is their own, or on what is
/// another's.
///
/// @param names fields by which a foreign thing is named; empty where the path names it or nothing does
/// @param expected by caller: `nobody` or a role
record Row(
    Operation operation,
    boolean isList,
    boolean isForeign,
    List<String> names,
    Map<String, Expected> expected) {
  private static final int FIRST_CALLER = 5;

  /// Those of operations that every service has: once for each of them.
  static List<Row> all() throws IOException {
    var operations =
        Operation.all().stream().collect(toMap(Operation::toString, Function.identity()));
    var file = Path.of(System.getProperty("gonghui.project"), "docs", "authorization.csv");
    var lines = Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
    var head = lines.getFirst();
    var rows = new ArrayList<Row>();
    for (var cells : lines.subList(1, lines.size())) {
      var operation = Objects.requireNonNull(operations.get(cells[1] + " " + cells[2]), cells[0]);
      inEachService(operation).map(one -> of(one, head, cells)).forEach(rows::add);
    }
    return rows;
  }

  private static Stream<Operation> inEachService(Operation operation) {
    return operation.path().contains(Operation.SERVICE)
        ? ServiceTables.SERVICES.stream().map(operation::of)
        : Stream.of(operation);
  }

  private static Row of(Operation operation, String[] head, String[] cells) {
    var expected = new LinkedHashMap<String, Expected>();
    for (var i = FIRST_CALLER; i < cells.length; i++) {
      expected.put(head[i], Expected.of(cells[i]));
    }
    var whose = List.of(cells[4].split(" ", -1));
    return new Row(
        operation,
        cells[3].equals("LIST"),
        whose.getFirst().equals("foreign"),
        whose.subList(1, whose.size()),
        expected);
  }
}
