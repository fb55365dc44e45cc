package org.gonghui.corpus;

import java.util.List;

/// An answer as it came.
///
/// @param fields names in small letters, `name: value`, in their order
/// @param body without its framing; one that was cut off ends where it was cut
public record Reply(int status, List<String> fields, String body) {

  /// The first value of a field, or nothing at all.
  public String field(String name) {
    var begin = name + ": ";
    return fields.stream()
        .filter(field -> field.startsWith(begin))
        .map(field -> field.substring(begin.length()))
        .findFirst()
        .orElse("");
  }

  /// Whether whoever answered closes the connection after it.
  public boolean closes() {
    return field("connection").equalsIgnoreCase("close");
  }

  /// Whether it says that the fault is the caller's: 4xx, or a coding or a version that nobody knows.
  public boolean refuses() {
    return refuses(status);
  }

  static boolean refuses(int status) {
    return (status >= 400 && status < 500) || status == 501 || status == 505;
  }
}
