package org.gonghui.stack.running;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/// Makes the topics that are missing.
final class Topics {

  private Topics() {}

  static void make(String bootstrapServers) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var there = admin.listTopics().names().get();
      admin
          .createTopics(
              TopicPlan.topics().stream().filter(topic -> !there.contains(topic.name())).toList())
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not make the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
