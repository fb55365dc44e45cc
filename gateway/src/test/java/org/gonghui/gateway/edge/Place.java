package org.gonghui.gateway.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A path of the document, of things that are called `7`.
///
/// @param operations types of the body by method
record Place(String path, Map<String, List<String>> operations) {

  static Stream<Place> all() throws IOException {
    var places = new TreeMap<String, Map<String, List<String>>>();
    for (var line : table().lines().toList()) {
      var words = line.split(" ", -1);
      var types = words.length < 3 ? List.<String>of() : Arrays.asList(words[2].split(",", -1));
      places.computeIfAbsent(words[1], path -> new TreeMap<>()).put(words[0], types);
    }
    return places.entrySet().stream()
        .map(place -> new Place(concrete(place.getKey()), place.getValue()));
  }

  private static String concrete(String template) {
    return template.replace("{service}", "member").replaceAll("\\{\\w+}", "7");
  }

  private static String table() throws IOException {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var text = loader.getResourceAsStream("document/operations.txt")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Set<String> methods() {
    var methods = new TreeSet<>(operations.keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }
}
