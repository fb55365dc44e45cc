package org.gonghui.deploy;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gonghui.stack.running.DeclaredTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the topics that are missing, as the local stack's declaration says. What is there stays as it is.
@Command(name = "topics", header = "Makes the topics that are missing.")
final class TopicsCommand implements Callable<Integer> {

  @Option(names = "--brokers", required = true, paramLabel = "HOST:PORT")
  private String brokers = "";

  @Option(
      names = "--partitions",
      defaultValue = "6",
      description = "Of each topic; fixed once made.")
  private int partitions;

  @Option(names = "--replicas", defaultValue = "1")
  private short replicas;

  @Override
  public Integer call() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      var there = admin.listTopics().names().get();
      var missing = new ArrayList<NewTopic>();
      for (var topic : DeclaredTopics.of(partitions, replicas)) {
        if (!there.contains(topic.name())) {
          missing.add(topic);
        }
      }
      admin.createTopics(missing).all().get();
      System.out.printf("%d topics made, %d were there%n", missing.size(), there.size());
    }
    return 0;
  }
}
