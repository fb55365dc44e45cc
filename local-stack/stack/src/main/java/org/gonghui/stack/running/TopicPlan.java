package org.gonghui.stack.running;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.gonghui.stack.home.Service;

/// Every topic with its kind's settings (docs/events).
final class TopicPlan {
  private static final List<String> STATE =
      List.of("organization", "member", "account", "hardship", "partner", "certificate");
  private static final List<String> TRIGGER =
      List.of("training.payment-request", "screening.payment-request", "assistance.payment");

  private TopicPlan() {}

  /// @param partitions of each, fixed once it is made
  /// @param replicas of each partition
  static List<NewTopic> topics(int partitions, short replicas) {
    var settings = new LinkedHashMap<String, Map<String, String>>();
    STATE.forEach(name -> settings.put(name, state()));
    TRIGGER.forEach(name -> settings.put(name, trigger(Duration.ofDays(30))));
    settings.put("screening.entitlement", trigger(Duration.ofDays(14)));
    Service.withDatabase().stream()
        .map(Service::word)
        .flatMap(word -> Stream.of(word + ".notice", word + ".audit-anchor", word + ".dead-letter"))
        .forEach(name -> settings.put(name, trigger(Duration.ofDays(30))));
    return settings.entrySet().stream()
        .map(topic ->
            new NewTopic("gonghui." + topic.getKey(), partitions, replicas)
                .configs(topic.getValue()))
        .toList();
  }

  /// The last state of each key is kept for ever; a reader that is two weeks late still sees what was erased.
  private static Map<String, String> state() {
    return Map.of(
        "cleanup.policy", "compact",
        "min.compaction.lag.ms", millis(Duration.ofDays(7)),
        "max.compaction.lag.ms", millis(Duration.ofDays(14)),
        "delete.retention.ms", millis(Duration.ofDays(30)));
  }

  private static Map<String, String> trigger(Duration kept) {
    return Map.of("cleanup.policy", "delete", "retention.ms", millis(kept));
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
