package org.gonghui.kit.event;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.Logger;

/// Refuses to start on topics that could lose what was acknowledged: fewer than three replicas, or fewer than two that
/// must have it. A broker that is away is no reason to refuse; the relay asks again before it first sends.
@ApplicationScoped
class SafeTopics {
  private static final Logger LOG = Logger.getLogger(SafeTopics.class);
  private static final int REPLICAS = 3;
  private static final int IN_SYNC = 2;

  private final Map<String, Object> broker;
  private final RelayConfig config;
  private volatile boolean known;

  SafeTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, RelayConfig config) {
    this.broker = broker;
    this.config = config;
  }

  void start(@Observes StartupEvent begin) {
    try {
      check();
    } catch (KafkaException away) {
      LOG.warnf("event=topics-not-checked cause=%s", Cause.of(away));
    }
  }

  /// @throws IllegalStateException in words, when a topic is unsafe
  /// @throws KafkaException when the broker is away
  void check() {
    if (known || !config.safeTopics()) {
      return;
    }
    var unsafe = unsafe();
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException(
          "These topics need at least 3 replicas and min.insync.replicas of 2, or what was acknowledged can be lost: "
              + String.join(", ", unsafe)
              + " (gonghui.relay.safe-topics=false takes the risk)");
    }
    known = true;
  }

  List<String> unsafe() {
    var settings = new HashMap<>(broker);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
    try (var admin = Admin.create(settings)) {
      var names =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith("gonghui."))
              .toList();
      var topics = admin.describeTopics(names).allTopicNames().get();
      var inSync = inSync(admin, names);
      return topics.values().stream()
          .filter(
              topic -> replicas(topic) < REPLICAS || inSync.getOrDefault(topic.name(), 0) < IN_SYNC)
          .map(TopicDescription::name)
          .sorted()
          .toList();
    } catch (ExecutionException failed) {
      throw new KafkaException("topics could not be described", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", interrupted);
    }
  }

  private static int replicas(TopicDescription topic) {
    return topic.partitions().stream()
        .mapToInt(partition -> partition.replicas().size())
        .min()
        .orElse(0);
  }

  private static Map<String, Integer> inSync(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException {
    var asked =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    var inSync = new HashMap<String, Integer>();
    admin
        .describeConfigs(asked)
        .all()
        .get()
        .forEach((topic, settings) ->
            inSync.put(topic.name(), Integer.valueOf(settings.get("min.insync.replicas").value())));
    return inSync;
  }
}
