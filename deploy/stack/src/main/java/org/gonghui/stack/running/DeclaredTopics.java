package org.gonghui.stack.running;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/// The stack's own declaration of all topics, for who makes them elsewhere.
public final class DeclaredTopics {

  private DeclaredTopics() {}

  /// @param partitions of each, fixed once it is made
  /// @param replicas of each partition
  public static List<NewTopic> of(int partitions, short replicas) {
    return TopicPlan.topics().stream()
        .map(topic -> new NewTopic(topic.name(), partitions, replicas).configs(topic.configs()))
        .toList();
  }
}
