package org.gonghui.contracts.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Quarkus' own keys that a running process reads, as its jars on the class path describe them.
final class QuarkusKeys {
  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Key> ALL = all();

  private QuarkusKeys() {}

  static Optional<Key> find(String key) {
    return ALL.stream()
        .filter(known -> known.pattern().covers(key))
        .min(Comparator.comparing(known -> !known.pattern().isFixed()));
  }

  static boolean haveVariable(String variable) {
    return ALL.stream().anyMatch(known -> known.pattern().coversVariable(variable));
  }

  private static List<Key> all() {
    var keys = new ArrayList<Key>();
    try {
      var models = ClassLoader.getSystemResources(MODEL);
      for (var model : Collections.list(models)) {
        try (var bytes = model.openStream()) {
          JSON.readTree(bytes)
              .get("configRoots")
              .forEach(root -> collect(root.path("items"), keys));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static void collect(JsonNode items, List<Key> keys) {
    for (var item : items) {
      if (item.has("items")) {
        collect(item.get("items"), keys);
      } else if (item.get("phase").asText().equals("RUN_TIME")) {
        names(item).map(name -> key(name, item)).forEach(keys::add);
      }
    }
  }

  private static Stream<String> names(JsonNode item) {
    return Stream.concat(
        Stream.of(item.get("path").get("property").asText()),
        item.path("additionalPaths").valueStream().map(path -> path.get("property").asText()));
  }

  private static Key key(String name, JsonNode item) {
    return new Key(
        new KeyPattern(name.replaceAll("\"[^\"]+\"", "NAME")),
        item.path("typeDescription").asText(),
        item.path("defaultValue").asText(""),
        item.path("optional").asBoolean(),
        "",
        List.of());
  }
}
