package org.gonghui.gateway.path;

import java.util.Map;
import java.util.Optional;

/// Tables by path prefix. Prefixes are whole segments; the longest one wins.
public final class Prefixes {

  private Prefixes() {}

  public static <T> Optional<T> longest(Map<String, T> table, String path) {
    for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      var found = table.get(path.substring(0, end));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
