package org.gonghui.contracts.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/// What Kafka's client reads, each key behind `kafka.`.
final class KafkaKeys {
  private static final String OURS = "kafka.";

  private KafkaKeys() {}

  static Optional<Key> find(String key) {
    return all().filter(known -> known.pattern().covers(key)).findFirst();
  }

  static boolean haveVariable(String variable) {
    return all().anyMatch(known -> known.pattern().coversVariable(variable));
  }

  private static Stream<Key> all() {
    return Stream.of(ConsumerConfig.configDef(), ProducerConfig.configDef())
        .map(each -> each.configKeys())
        .map(Map::values)
        .flatMap(keys -> keys.stream())
        .map(KafkaKeys::key);
  }

  private static Key key(ConfigKey known) {
    return new Key(
        new KeyPattern(OURS + known.name),
        known.type().toString().toLowerCase(Locale.ROOT),
        known.hasDefault() && known.defaultValue instanceof String text ? text : "",
        known.hasDefault(),
        "",
        List.of());
  }
}
