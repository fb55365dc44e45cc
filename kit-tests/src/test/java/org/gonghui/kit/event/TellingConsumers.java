package org.gonghui.kit.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.audit.Audit;
import org.jboss.logging.MDC;

/// Consumers whose effect is recorded and told on: what is traced of it.
@Singleton
class TellingConsumers {
  /// What the log lines of an effect bear, by key.
  final Map<String, String> logged = new ConcurrentHashMap<>();

  private final Deliveries deliveries;
  private final Counters counters;
  private final Audit audit;

  TellingConsumers(Deliveries deliveries, Counters counters, Audit audit) {
    this.deliveries = deliveries;
    this.counters = counters;
    this.audit = audit;
  }

  @Incoming("test-telling")
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.react("test-telling", batch, this::tell);
  }

  @Incoming("test-telling-apart")
  @Blocking
  void takeApart(ConsumerRecords<String, String> batch) {
    deliveries.reactApart("test-telling-apart", batch, _ -> {}, this::tell);
  }

  private void tell(Delivery delivery) {
    logged.put(delivery.key(), String.valueOf(MDC.get("traceId")));
    if (delivery.as(TestConsumers.Word.class).word().equals("poison")) {
      throw new IllegalStateException("on purpose");
    }
    audit.record("HEARD", UUID.fromString(delivery.key()));
    counters.count(delivery.key());
    counters.whisper(delivery.key());
  }
}
