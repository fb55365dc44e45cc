package org.gonghui.kit.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Sets back the partitions of read models that are to be rebuilt: each copy of the service those that it is assigned,
/// on its consumer's own thread, position and committed offset together. A partition that changes hands in between is
/// set back by its next holder, because it is marked only afterwards; being set back twice does no harm.
@ApplicationScoped
class Rewinder {
  private static final Logger LOG = Logger.getLogger(Rewinder.class);
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final Rebuilds rebuilds;
  private final KafkaClientService clients;

  Rewinder(Rebuilds rebuilds, KafkaClientService clients) {
    this.rebuilds = rebuilds;
    this.clients = clients;
  }

  @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    rebuilds.asked().forEach(this::rewind);
  }

  private void rewind(String channel, long generation) {
    if (!clients.getConsumerChannels().contains(channel)) {
      return;
    }
    var done = rebuilds.done(channel, generation);
    for (KafkaConsumer<Object, Object> consumer : clients.getConsumers(channel)) {
      var rewound =
          consumer
              .runOnPollingThread((Consumer<Object, Object> client) -> toTheStart(client, done))
              .await()
              .atMost(AT_MOST);
      if (!rewound.isEmpty()) {
        rebuilds.mark(channel, generation, rewound);
        LOG.infof("event=read-model-rebuild channel=%s partitions=%d", channel, rewound.size());
      }
    }
  }

  private static Set<TopicPartition> toTheStart(
      Consumer<Object, Object> client, Set<TopicPartition> done) {
    var mine = new HashSet<>(client.assignment());
    mine.removeAll(done);
    if (mine.isEmpty()) {
      return Set.of();
    }
    var starts = new HashMap<TopicPartition, OffsetAndMetadata>();
    client
        .beginningOffsets(mine)
        .forEach((partition, offset) -> starts.put(partition, new OffsetAndMetadata(offset)));
    client.commitSync(starts);
    starts.forEach((partition, start) -> client.seek(partition, start.offset()));
    return mine;
  }
}
