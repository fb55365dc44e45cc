package org.gonghui.contracts.configuration;

import java.util.List;
import java.util.stream.Stream;
import org.gonghui.contracts.operations.House;

/// The keys of Quarkus and of Kafka's client that an operator sets, with what they mean here.
final class OperatorKeys {
  private static final String TABLE = "contracts/src/test/resources/configuration/quarkus-keys.csv";
  private static final String KAFKA = "kafka.";

  static final List<Key> ALL = House.rows(TABLE, "key").map(OperatorKeys::key).toList();

  private OperatorKeys() {}

  private static Key key(String[] row) {
    var known = row[0].startsWith(KAFKA) ? KafkaKeys.find(row[0]) : QuarkusKeys.find(row[0]);
    var key = known.orElseThrow(() -> new IllegalStateException("nobody reads " + row[0]));
    return new Key(
        new KeyPattern(row[0]),
        known(key.type()),
        key.initial(),
        true,
        row[2],
        applications(row[1]));
  }

  private static String known(String type) {
    return switch (type) {
      case "int", "short", "long" -> "number";
      case "string", "password", "Map<String,String>" -> "text";
      case "boolean" -> "`true`, `false`";
      case "path" -> "file";
      case "Duration" -> "duration";
      default -> type;
    };
  }

  private static List<String> applications(String who) {
    return switch (who) {
      case "services" -> SourceModule.SERVICES;
      case "all" -> Stream.concat(SourceModule.SERVICES.stream(), Stream.of("gateway")).toList();
      default -> List.of(who);
    };
  }
}
