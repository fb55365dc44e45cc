package org.gonghui.deploy;

import java.util.concurrent.Callable;
import org.gonghui.stack.running.Topics;
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
  public Integer call() {
    var outcome = Topics.make(brokers, partitions, replicas);
    System.out.printf("%d topics made, %d were there%n", outcome.made(), outcome.there());
    return 0;
  }
}
