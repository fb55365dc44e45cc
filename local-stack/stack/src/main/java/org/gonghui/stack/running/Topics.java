package org.gonghui.stack.running;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/// Makes the topics that are missing. What is there stays as it is.
public final class Topics {

  private Topics() {}

  /// @param made topics that were missing
  /// @param there topics of any name that were there before
  public record Outcome(int made, int there) {}

  /// @param partitions of each, fixed once it is made
  /// @param replicas of each partition
  public static Outcome make(String bootstrapServers, int partitions, short replicas) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var there = admin.listTopics().names().get();
      var missing =
          TopicPlan.topics(partitions, replicas).stream()
              .filter(topic -> !there.contains(topic.name()))
              .toList();
      admin.createTopics(missing).all().get();
      return new Outcome(missing.size(), there.size());
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka did not make the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
