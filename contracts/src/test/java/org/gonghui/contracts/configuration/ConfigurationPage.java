package org.gonghui.contracts.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes docs/configuration.md of the keys that the code reads, their comments, and what the applications set.
final class ConfigurationPage {
  private static final String HEAD =
      """
      # Configuration

      Every key can be set in the environment, by its variable, or in a file that `quarkus.config.locations` names; the environment wins, and both
      win over what the applications set by themselves. `NAME` stands for a name of yours, `[N]` for a place in a list, from 0; a list in one value has commas. Durations are
      `250ms`, `4s`, `5m`, `72h`, `45d` or `PT72H`, moments `2026-01-01T00:00:00Z`, sizes `16K`, `2M`, sums yuan, addresses with their scheme. Defaults are those of the profile `prod`.

      Made from the code: `./mvnw verify -Dgonghui.update=true` writes this page.

      ## What must be told to every process

      Keys of [Quarkus](https://quarkus.io/guides/all-config) and of [Kafka's client](https://kafka.apache.org/documentation/#configuration): where a process finds its database, broker and issuer. What else
      they read can be set as well.

      """;
  private static final String OWN =
      """

      ## Gonghui's own keys

      """;
  private static final String GIVEN =
      """

      ## What the applications set under these names

      | key | value | application |
      |---|---|---|
      """;
  private static final String COLUMNS =
      """
      | key | variable | type | default | what it is | who reads it |
      |---|---|---|---|---|---|
      """;

  private ConfigurationPage() {}

  static String make() {
    return HEAD
        + COLUMNS
        + rows(OperatorKeys.ALL.stream())
        + OWN
        + COLUMNS
        + rows(Keys.ALL.values().stream())
        + GIVEN
        + Keys.ALL.values().stream()
            .filter(key -> !key.pattern().isFixed())
            .flatMap(ConfigurationPage::given)
            .distinct()
            .collect(joining());
  }

  private static String rows(Stream<Key> keys) {
    return keys.map(ConfigurationPage::row).collect(joining());
  }

  private static String row(Key key) {
    return "| `%s` | `%s` | %s | %s | %s | %s |\n"
        .formatted(
            key.name(),
            key.pattern().variable(),
            key.type(),
            initial(key),
            key.words().replace("|", "\\|"),
            who(key.applications()));
  }

  /// What holds in production where the operator sets nothing; by application where they differ.
  private static String initial(Key key) {
    var values =
        key.applications().stream()
            .collect(
                groupingBy(
                    application -> Settings.of(application).getOrDefault(key.name(), key.initial()),
                    TreeMap::new,
                    joining(", ")));
    return values.size() == 1
        ? value(values.firstKey(), key)
        : values.entrySet().stream()
            .map(each -> "%s (%s)".formatted(value(each.getKey(), key), each.getValue()))
            .collect(joining(", "));
  }

  private static String value(String value, Key key) {
    if (!value.isEmpty()) {
      return "`%s`".formatted(value);
    }
    return key.optional() || !key.pattern().isFixed() ? "none" : "**must be set**";
  }

  private static String who(List<String> applications) {
    if (applications.equals(SourceModule.SERVICES)) {
      return "every service";
    }
    return applications.size() > SourceModule.SERVICES.size()
        ? "every process"
        : String.join(", ", applications);
  }

  private static Stream<String> given(Key key) {
    return key.applications().stream()
        .flatMap(application ->
            Settings.of(application).entrySet().stream()
                .filter(set -> key.pattern().covers(set.getKey()))
                .map(set ->
                    "| `%s` | `%s` | %s |\n".formatted(set.getKey(), set.getValue(), application)));
  }
}
