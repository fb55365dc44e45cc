package org.gonghui.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The head of an answer of HTTP/1.1, as much as a caller of benchmarks needs.
///
/// @param fields by name in small letters; of several with one name the last
record Head(int status, Map<String, String> fields) {
  /// @param text from the status line to the last field
  static Head of(String text) throws IOException {
    var lines = text.split("\r\n", -1);
    var first = lines[0].split(" ", 3);
    if (first.length < 2 || !first[0].startsWith("HTTP/1.")) {
      throw new IOException("no answer of HTTP/1: " + lines[0]);
    }
    var fields =
        Arrays.stream(lines)
            .skip(1)
            .map(line -> line.split(":", 2))
            .filter(field -> field.length == 2)
            .collect(
                Collectors.toMap(
                    field -> field[0].toLowerCase(Locale.ROOT),
                    field -> field[1].strip(),
                    (earlier, later) -> later));
    return new Head(Integer.parseInt(first[1]), fields);
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  /// Octets of the body.
  int length() throws IOException {
    var length = fields.get("content-length");
    if (length == null && status != 204) {
      throw new IOException("an answer without a length");
    }
    return length == null ? 0 : Integer.parseInt(length);
  }

  /// No call can follow on this connection.
  boolean ends() {
    return "close".equalsIgnoreCase(fields.get("connection"));
  }
}
