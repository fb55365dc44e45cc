package org.gonghui.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the outbox is sent.
@ConfigMapping(prefix = "gonghui.relay")
interface RelayConfig {

  /// Off where Debezium reads the outbox in the relay's place.
  @WithDefault("true")
  boolean enabled();

  /// How long a copy of the service may be silent before another sends in its place; over 1 s.
  @WithDefault("4s")
  Duration lease();

  /// How often the outbox is looked at where nothing told of a new row.
  @WithDefault("250ms")
  Duration poll();

  /// The most messages in one Kafka transaction.
  @WithDefault("1000")
  int batch();

  /// Whether topics must be kept safely; on in production, see [SafeTopics].
  @WithDefault("false")
  boolean safeTopics();
}
