package org.gonghui.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/// Makes the producers of a shard.
@ApplicationScoped
class Couriers {
  /// One producer alone waits about 20 ms for its last transaction to finish; three in turn do not.
  private static final int IN_TURN = 3;

  private final Map<String, Object> broker;
  private final Messages messages;
  private final SafeTopics topics;

  Couriers(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      Messages messages,
      SafeTopics topics) {
    this.broker = broker;
    this.messages = messages;
    this.topics = topics;
  }

  /// Opens all producers of the shard: from then on no transaction of those opened before can be committed.
  Courier fence(String shard) {
    topics.check();
    var producers = new ArrayList<KafkaProducer<String, String>>();
    try {
      for (int turn = 0; turn < IN_TURN; turn++) {
        var producer =
            new KafkaProducer<>(
                settings(shard + "." + turn), new StringSerializer(), new StringSerializer());
        producers.add(producer);
        producer.initTransactions();
      }
      return new Courier(List.copyOf(producers), messages);
    } catch (RuntimeException failed) {
      producers.forEach(producer -> producer.close(Duration.ZERO));
      throw failed;
    }
  }

  private Map<String, Object> settings(String transactionalId) {
    var settings = new HashMap<>(broker);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 2);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return settings;
  }
}
