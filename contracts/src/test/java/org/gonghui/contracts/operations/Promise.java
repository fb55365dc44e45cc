package org.gonghui.contracts.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One row of the binding table.
///
/// @param values by field, the values that it may take at least
/// @param codes by problem code, its status
record Promise(
    String method,
    String path,
    Set<String> roles,
    List<String> query,
    List<String> request,
    String status,
    List<String> response,
    Map<String, List<String>> values,
    Map<String, String> codes,
    boolean needsKey) {

  static List<Promise> all() {
    return House.rows("contracts/src/test/resources/contract/operations.csv", "method")
        .map(Promise::of)
        .toList();
  }

  private static Promise of(String[] cells) {
    return new Promise(
        cells[0],
        cells[1],
        Set.copyOf(words(cells[2].replace("self", "member").replace("-", ""))),
        words(cells[3]),
        words(cells[4]),
        cells[5],
        words(cells[6]),
        values(cells[7]),
        codes(cells[8]),
        cells[9].equals("K"));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, List<String>> values(String cell) {
    var values = new LinkedHashMap<String, List<String>>();
    var field = "";
    for (var word : words(cell)) {
      var sign = word.indexOf('=');
      if (sign > 0) {
        field = word.substring(0, sign);
        values.put(field, new ArrayList<>());
      }
      values.getOrDefault(field, List.of()).add(word.substring(sign + 1));
    }
    return values;
  }

  private static Map<String, String> codes(String cell) {
    var codes = new LinkedHashMap<String, String>();
    for (var word : words(cell)) {
      codes.put(word.split(":", -1)[0], word.split(":", -1)[1]);
    }
    return codes;
  }

  String name() {
    return method + " " + path;
  }
}
