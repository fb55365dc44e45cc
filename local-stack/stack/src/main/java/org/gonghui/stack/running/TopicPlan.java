package org.gonghui.stack.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.gonghui.stack.home.Service;

/// Every topic with its kind's settings (docs/events). Six partitions here, 48 in production; the count is fixed when a
/// topic is made.
final class TopicPlan {

  private static final int PARTITIONS = 6;
  private static final List<String> STATE =
      List.of("organization", "member", "account", "hardship", "partner", "certificate");
  private static final List<String> TRIGGER =
      List.of("training.payment-request", "screening.payment-request", "assistance.payment");

  private TopicPlan() {}

  static List<NewTopic> topics() {
    var topics = new ArrayList<NewTopic>();
    STATE.forEach(name -> topics.add(topic(name, state())));
    TRIGGER.forEach(name -> topics.add(topic(name, trigger(Duration.ofDays(30)))));
    topics.add(topic("screening.entitlement", trigger(Duration.ofDays(14))));
    Service.withDatabase().stream()
        .map(Service::word)
        .flatMap(word -> Stream.of(word + ".notice", word + ".audit-anchor", word + ".dead-letter"))
        .forEach(name -> topics.add(topic(name, trigger(Duration.ofDays(30)))));
    return topics;
  }

  private static NewTopic topic(String name, Map<String, String> settings) {
    return new NewTopic("gonghui." + name, PARTITIONS, (short) 1).configs(settings);
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
