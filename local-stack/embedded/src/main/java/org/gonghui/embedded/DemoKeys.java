package org.gonghui.embedded;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// A set of keys in a key file: `{"current": 1, "keys": {"1": "…"}}`.
final class DemoKeys {
  private static final int BYTES = 32;

  private DemoKeys() {}

  static ObjectNode one() {
    var set = JsonNodeFactory.instance.objectNode();
    set.putObject("keys");
    add(set);
    return set;
  }

  static void add(ObjectNode set) {
    var id = set.path("current").asInt() + 1;
    set.put("current", id);
    ((ObjectNode) set.path("keys")).put(String.valueOf(id), random());
  }

  static void keepCurrent(ObjectNode set) {
    ((ObjectNode) set.path("keys")).retain(Set.of(set.path("current").asText()));
  }

  private static String random() {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
