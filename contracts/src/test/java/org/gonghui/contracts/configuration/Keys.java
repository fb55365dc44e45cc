package org.gonghui.contracts.configuration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.contracts.operations.House;

/// Every key `gonghui.…` that code reads, by name.
final class Keys {
  private static final String WORDS = "contracts/src/test/resources/configuration/words.csv";

  /// Words for what the code reads and does not explain.
  static final Map<String, String> MORE_WORDS =
      House.rows(WORDS, "key").collect(Collectors.toMap(row -> row[0], row -> row[1]));

  static final SortedMap<String, Key> ALL = all();

  private Keys() {}

  private static SortedMap<String, Key> all() {
    return SourceModule.ALL.stream()
        .flatMap(module -> Source.of(module).stream())
        .flatMap(source -> Stream.concat(MappedKeys.in(source), SingleKeys.in(source)))
        .map(key -> key.withWords(MORE_WORDS.getOrDefault(key.name(), key.words())))
        .collect(
            Collectors.toMap(Key::name, Function.identity(), (one, same) -> one, TreeMap::new));
  }

  static boolean cover(String key) {
    return ALL.values().stream().anyMatch(known -> known.pattern().covers(key));
  }
}
