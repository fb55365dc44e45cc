package org.gonghui.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Within `v1` fields are added, never changed or removed.
final class Compatibility {

  private Compatibility() {}

  /// What a consumer of the committed schema would miss in the generated one.
  static List<String> broken(JsonNode committed, JsonNode generated) {
    var broken = new ArrayList<String>();
    var now = generated.path("properties");
    for (var property : committed.path("properties").properties()) {
      var name = property.getKey();
      if (!now.has(name)) {
        broken.add(name + " was removed");
      } else if (!shape(property.getValue()).equals(shape(now.get(name)))) {
        broken.add(name + " was changed");
      }
    }
    for (var required : committed.path("required")) {
      if (!contains(generated.path("required"), required)) {
        broken.add(required.asText() + " may be missing now");
      }
    }
    return broken;
  }

  private static JsonNode shape(JsonNode schema) {
    var shape = schema.deepCopy();
    // enums are open: consumers bear values that they do not know
    ((ObjectNode) shape).remove(List.of("description", "enum"));
    return shape;
  }

  private static boolean contains(JsonNode array, JsonNode element) {
    for (var each : array) {
      if (each.equals(element)) {
        return true;
      }
    }
    return false;
  }
}
