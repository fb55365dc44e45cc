package org.gonghui.system;

import java.util.Map;

/// Groups to be founded, where any write does that every service is told of.
final class Groups {
  private Groups() {}

  /// @param parent id of the union above
  static Map<String, String> named(String name, String parent) {
    return Map.of(
        "name", name, "type", "UNION_GROUP", "parentId", parent, "divisionCode", "210402001");
  }
}
